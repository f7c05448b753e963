/** One file to be read: chosen by the user, or found in a zip; there its name is its path. */
export type ImportFile = { readonly name: string; readonly blob: Blob };

/** Bytes that are read and parsed before the page gets its turn: few, so that no click waits. */
export const CHUNK = 64 * 1024;

/** Characters of one row; a longer one is a quotation mark that was never closed, or no table. */
export const LONGEST_ROW = 32 * 1024 * 1024;
