/** A value of a row: null where it is not known, undefined where it does not apply. */
export type Value = number | string | boolean | null | undefined;

/** A number that is none (a division by nothing, a broken import) is not known. */
export const cleaned = (value: Value): Value =>
  typeof value === 'number' && !Number.isFinite(value) ? null : value;

export type Column = {
  readonly id: string;
  readonly type: 'number' | 'category' | 'boolean';
  readonly direction?: 'up' | 'down';
};

/**
 * The values of one column: numbers (one that is none is not known), or codes of values that
 * occur again and again. A fifth of the memory of values in lists.
 */
export type PackedColumn =
  | { readonly numbers: Float64Array }
  | { readonly codes: Int32Array; readonly values: readonly Value[] };

/** Rows by column: for tables of hundreds of thousands. */
export type PackedRows = { readonly length: number; readonly packed: readonly PackedColumn[] };

/** Rows as lists. */
export type ListedRows = readonly (readonly Value[])[];

export type Rows = ListedRows | PackedRows;

/** Cases to learn from, oldest first: what was known of each, and whether it ended well. */
export type Table<All extends Rows = Rows> = {
  readonly columns: readonly Column[];
  readonly rows: All;
  readonly labels: readonly boolean[];
};

/** The cases from `start` up to (not including) `end`. */
export const slice = ({ columns, rows, labels }: Table, start: number, end?: number): Table => ({
  columns,
  rows:
    'packed' in rows
      ? repacked(rows, labels.slice(start, end).length, (all) => all.subarray(start, end))
      : rows.slice(start, end),
  labels: labels.slice(start, end),
});

/** Reads the values of one column row by row. */
export function columnOf(rows: Rows, column: number): (row: number) => Value {
  if (!('packed' in rows)) return (row) => rows[row]?.[column];
  const own = rows.packed[column];
  if (!own) return () => undefined;
  if ('codes' in own) return (row) => own.values[own.codes[row] as number];
  return (row) => {
    const number = own.numbers[row] as number;
    return Number.isNaN(number) ? null : number;
  };
}

/** The values of one column; of packed numbers the unknown ones are not a number. */
export function valuesOf(rows: Rows, column: number): ArrayLike<Value> {
  const own = 'packed' in rows ? rows.packed[column] : undefined;
  if (own && 'numbers' in own) return own.numbers;
  const valueAt = columnOf(rows, column);
  return Array.from({ length: rows.length }, (_, row) => valueAt(row));
}

/** One row as a list. */
export const rowAt = (rows: Rows, row: number): readonly Value[] =>
  'packed' in rows
    ? rows.packed.map((_, column) => columnOf(rows, column)(row))
    : (rows[row] as readonly Value[]);

/** At most so many of a list, evenly spread over it: every k-th. */
export function evenly<Item>(items: readonly Item[], most: number): readonly Item[] {
  const step = Math.ceil(items.length / most);
  return step <= 1 ? items : items.filter((_, i) => i % step === 0);
}

/** The same of rows. */
export function someRows(rows: Rows, most: number): Rows {
  if (!('packed' in rows)) return evenly(rows, most);
  const step = Math.ceil(rows.length / most);
  if (step <= 1) return rows;
  const length = Math.ceil(rows.length / step);
  return repacked(rows, length, (all) => {
    const some = all instanceof Int32Array ? new Int32Array(length) : new Float64Array(length);
    for (let i = 0; i < length; i++) some[i] = all[i * step] as number;
    return some;
  });
}

/** The same columns with other, or fewer, rows. */
function repacked(
  { packed }: PackedRows,
  length: number,
  change: (all: Float64Array | Int32Array) => Float64Array | Int32Array,
): PackedRows {
  return {
    length,
    packed: packed.map((own) =>
      'codes' in own
        ? { values: own.values, codes: change(own.codes) as Int32Array }
        : { numbers: change(own.numbers) as Float64Array },
    ),
  };
}
