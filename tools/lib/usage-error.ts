/** Wrong use of a command: said in one line, exit code 2. */
export class UsageError extends Error {}
