import { UsageError } from './usage-error';

/**
 * Runs a command. What the person at the desk can put right (a usage, a file that is missing or
 * cannot be written) is said in one line, with exit code 2; anything else is thrown.
 */
export async function atDesk(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (problem) {
    if (!(problem instanceof Error) || !isTheirs(problem)) throw problem;
    console.error(problem.message.split('\n')[0]);
    process.exitCode = 2;
  }
}

/** Not ours: the usage, the options, or a file that the system could not read or write. */
const isTheirs = (problem: Error & { readonly code?: string }): boolean =>
  problem instanceof UsageError ||
  'syscall' in problem ||
  (problem.code ?? '').startsWith('ERR_PARSE_ARGS');
