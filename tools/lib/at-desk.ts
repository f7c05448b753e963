import { UsageError } from './usage-error';

/**
 * Runs a command. What the person at the desk can put right (a usage, a file that is missing or
 * cannot be written) is said in one line, with exit code 2; anything else is thrown.
 */
export async function atDesk(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (problem) {
    const words = problem instanceof Error ? wordsOf(problem) : null;
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

/** Of the usage, the options, or a file that the system could not read or write; else null. */
function wordsOf(problem: Error & { readonly code?: string; readonly path?: string }) {
  const { code = '', path = 'the file', message } = problem;
  if (problem instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')) return message;
  return 'syscall' in problem ? (OF_FILES[code]?.(path) ?? message) : null;
}
