import { csvRows } from './csv-rows';
import { UsageError } from './usage-error';

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
  const { columns, rows } = openTable(path);
  const all: { readonly [column: string]: string }[] = [];
  for (const cells of rows) {
    all.push(Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])));
  }
  return { columns, rows: all };
}

/** A CSV as its header, and its rows as they are read from the file, each time anew. */
export type OpenTable = {
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly string[]>;
};

/** @throws UsageError where the file is missing, empty or not a table */
export function openTable(path: string): OpenTable {
  const all = csvRows(path);
  const [header, first] = all;
  if (!header || !first) {
    throw new UsageError(`${path} has no rows below a header. Export it again.`);
  }
  return { columns: namesOf(header), rows: { [Symbol.iterator]: () => withoutFirst(all) } };
}

function* withoutFirst<Item>(items: Iterable<Item>): Generator<Item> {
  let isFirst = true;
  for (const item of items) {
    if (!isFirst) yield item;
    isFirst = false;
  }
}

/** Columns of one name are told apart by a number. */
function namesOf(header: readonly string[]): string[] {
  const names: string[] = [];
  for (const name of header) {
    const alike = names.filter((other) => other === name || other.startsWith(`${name}_`)).length;
    names.push(names.includes(name) ? `${name}_${alike}` : name);
  }
  return names;
}

/** @throws UsageError naming the first of these columns that the table does not have */
export function needColumns(
  table: Pick<TextTable, 'columns'>,
  path: string,
  names: readonly string[],
): void {
  const missing = names.find((name) => !table.columns.includes(name));
  if (missing === undefined) return;
  throw new UsageError(
    `${path} has no column “${missing}”. Its columns are: ${table.columns.join(', ')}.`,
  );
}
