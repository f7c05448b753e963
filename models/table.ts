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

/** Cases to learn from, oldest first: what was known of each, and whether it ended well. */
export type Table = {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
  readonly labels: readonly boolean[];
};

/** The cases from `start` up to (not including) `end`. */
export const slice = ({ columns, rows, labels }: Table, start: number, end?: number): Table => ({
  columns,
  rows: rows.slice(start, end),
  labels: labels.slice(start, end),
});

/** At most so many of a list, evenly spread over it: every k-th. */
export function evenly<Item>(items: readonly Item[], most: number): readonly Item[] {
  const step = Math.ceil(items.length / most);
  return step <= 1 ? items : items.filter((_, i) => i % step === 0);
}
