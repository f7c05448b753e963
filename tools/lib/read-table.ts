import { existsSync, readFileSync, statSync } from 'node:fs';
import Papa from 'papaparse';
import { delimiterOf } from '@/lib/sources/files/delimiter';

/** Wrong use of a command: said in one line, exit code 2. */
export class UsageError extends Error {}

/** A CSV as its header and rows of texts. */
export type TextTable = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly [column: string]: string }[];
};

/**
 * Reads a CSV with a header.
 *
 * @throws UsageError where the file is missing, empty or not a table
 */
export function readTable(path: string): TextTable {
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new UsageError(`There is no file ${path}. Check the path.`);
  }
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const { data, meta } = Papa.parse<{ [column: string]: string }>(text, {
    header: true,
    delimiter: delimiterOf(text.slice(0, 20_000)),
    skipEmptyLines: 'greedy',
  });
  const columns = meta.fields ?? [];
  if (columns.length === 0 || data.length === 0) {
    throw new UsageError(`${path} has no rows below a header. Export it again.`);
  }
  return { columns, rows: data };
}

/** @throws UsageError naming the first of these columns that the table does not have */
export function needColumns(table: TextTable, path: string, names: readonly string[]): void {
  const missing = names.find((name) => !table.columns.includes(name));
  if (missing === undefined) return;
  throw new UsageError(
    `${path} has no column “${missing}”. Its columns are: ${table.columns.join(', ')}.`,
  );
}
