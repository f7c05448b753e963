import { packerOf } from '@/models/schema/packer';
import { type Reading, readingFinder } from '@/models/schema/reading';
import { drawsOf, shuffle } from '@/models/stats/draws';
import type { PackedRows } from '@/models/table';
import type { Ask } from './classify';
import { needColumns, type OpenTable, openTable } from './read-table';
import { UsageError } from './usage-error';

/** Words for “it happened”; of two other values the one that sorts last. */
const POSITIVES = ['1', 'true', 'yes', 'y', 'won', 'positive'];

export type Files = { readonly train: string; readonly test: string; readonly label: string };

/**
 * Both files as typed columns; `truths` is null where the test file does not tell the ends. The
 * training file is read twice, first to find the types of its columns: so no cell is kept as text.
 *
 * The training cases are put in an order drawn by chance, the same each time: a file does not say
 * that it is in order of time, and many are sorted by a column that tells, or by the label itself.
 */
export function readFiles({ train, test, label }: Files): Ask<PackedRows> & {
  readonly truths: readonly boolean[] | null;
} {
  const [known, asked] = [openTable(train), openTable(test)];
  const { readings, positive } = schemaOf(known, train, label);
  const isPositive = (text = '') => endOf(text) === positive;
  const learn = packed(known, train, readings, label, isPositive);
  const ask = packed(asked, test, readings, label, isPositive);
  mix(learn);
  return {
    columns: readings.map(({ id, type }) => ({ id, type })),
    train: learn.rows,
    labels: learn.labels,
    test: ask.rows,
    truths: ask.hasLabels ? ask.labels : null,
  };
}

function mix({ rows, labels }: { readonly rows: PackedRows; readonly labels: boolean[] }): void {
  const order = Int32Array.from(labels.keys());
  shuffle(order, drawsOf(1));
  for (const own of rows.packed) arrange<number>('codes' in own ? own.codes : own.numbers, order);
  arrange<boolean>(labels, order);
}

/** In place, one column at a time: a large table is never held twice. */
function arrange<Item>(
  items: { [at: number]: Item; slice(): { readonly [at: number]: Item } },
  order: Int32Array,
): void {
  const before = items.slice();
  order.forEach((from, to) => {
    items[to] = before[from] as Item;
  });
}

const endOf = (text: string): string => text.trim().toLowerCase();

/** How each column but the label is to be read, and which end is the positive one. */
function schemaOf(table: OpenTable, path: string, label: string) {
  needColumns(table, path, [label]);
  if (table.columns.length === 1) {
    throw new UsageError(`${path} has no column but “${label}”. Add what it is to be told from.`);
  }
  const at = table.columns.indexOf(label);
  const finders = table.columns.map(readingFinder);
  const ends = new Set<string>();
  for (const cells of table.rows) {
    ends.add(endOf(cells[at] ?? ''));
    for (let i = 0; i < finders.length; i++) finders[i]?.see(cells[i] ?? '');
  }
  return {
    readings: finders.filter((_, i) => i !== at).map(({ found }) => found()),
    positive: positiveOf([...ends].sort(), label, path),
  };
}

/** The columns that are read, and the labels where the file tells them. */
function packed(
  table: OpenTable,
  path: string,
  readings: readonly Reading[],
  label: string,
  isPositive: (text?: string) => boolean,
) {
  const ids = readings.map(({ id }) => id);
  needColumns(table, path, ids);
  const places = ids.map((id) => table.columns.indexOf(id));
  const labelAt = table.columns.indexOf(label);
  const packers = readings.map(packerOf);
  const labels: boolean[] = [];
  for (const cells of table.rows) {
    for (let i = 0; i < packers.length; i++) packers[i]?.push(cells[places[i] as number] ?? '');
    labels.push(isPositive(cells[labelAt]));
  }
  const rows = { length: labels.length, packed: packers.map((packer) => packer.packed()) };
  return { rows, labels, hasLabels: labelAt >= 0 };
}

function positiveOf(found: readonly string[], label: string, file: string): string {
  if (found.length === 2) {
    return found.find((end) => POSITIVES.includes(end)) ?? (found[1] as string);
  }
  const shown = found.slice(0, 3).join(', ');
  throw new UsageError(
    `“${label}” in ${file} must have two values, such as 0 and 1; it has ${found.length}: ${shown}.`,
  );
}
