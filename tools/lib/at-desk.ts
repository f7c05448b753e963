import { UsageError } from './usage-error';

/**
 * Runs a command. What the person at the desk can put right (an option, a file that is missing or
 * cannot be written) is said in one line, with exit code 2; anything else is thrown.
 *
 * @param usage how the command is called, for a wrong option
 */
export async function atDesk(main: () => Promise<void>, usage: string): Promise<void> {
  try {
    await main();
  } catch (problem) {
    const words = problem instanceof Error ? wordsOf(problem, usage) : null;
    if (words === null) throw problem;
    console.error(words.split('\n')[0]);
    process.exitCode = 2;
  }
}

/** What the system says of files, in words. */
const OF_FILES: { readonly [code: string]: (path: string) => string } = {
  ENOENT: (path) => `There is no file or folder ${path}. Check the path.`,
  EISDIR: (path) => `${path} is a folder. Name a file in it.`,
  ENOTDIR: (path) => `${path} goes through a file as if it were a folder. Check the path.`,
  EACCES: (path) => `${path} must not be read or written. Ask for the right, or choose another.`,
  EPERM: (path) => `${path} must not be read or written. Ask for the right, or choose another.`,
  EROFS: (path) => `${path} is on a disk that takes nothing new. Choose another place.`,
  ENOSPC: (path) => `The disk is full, so ${path} is not whole. Make room, and run it again.`,
  ENAMETOOLONG: (path) => `${path} is too long a name. Choose a shorter one.`,
};

type Problem = Error & { readonly code?: string; readonly path?: string };

/** Of the usage, the options, or a file that the system could not read or write; else null. */
function wordsOf(problem: Problem, usage: string): string | null {
  const { code = '', path = 'the file', message } = problem;
  if (problem instanceof UsageError) return message;
  if (code.startsWith('ERR_PARSE_ARGS')) return `${message.split(/[.;](?= |$)/)[0]}. Use: ${usage}`;
  return 'syscall' in problem ? (OF_FILES[code]?.(path) ?? message) : null;
}
