import { readingOf } from '@/models/schema/reading';
import type { Ask } from './classify';
import { needColumns, readTable, UsageError } from './read-table';

/** Words for “it happened”; of two other values the one that sorts last. */
const POSITIVES = ['1', 'true', 'yes', 'y', 'won', 'positive'];

export type Files = { readonly train: string; readonly test: string; readonly label: string };

/** Both files as typed columns; `truths` is null where the test file does not tell the ends. */
export function readFiles({ train, test, label }: Files): Ask & {
  readonly truths: readonly boolean[] | null;
} {
  const learn = readTable(train);
  needColumns(learn, train, [label]);
  const names = learn.columns.filter((name) => name !== label);
  const ask = readTable(test);
  needColumns(ask, test, names);
  const readings = names.map((name) =>
    readingOf(
      name,
      learn.rows.map((row) => row[name] ?? ''),
    ),
  );
  const rowsOf = ({ rows }: typeof learn) =>
    rows.map((row) => readings.map(({ id, read }) => read(row[id] ?? '')));
  const ends = learn.rows.map((row) => (row[label] ?? '').trim().toLowerCase());
  const positive = positiveOf(ends, label, train);
  return {
    columns: readings.map(({ id, type }) => ({ id, type })),
    train: rowsOf(learn),
    labels: ends.map((end) => end === positive),
    test: rowsOf(ask),
    truths: ask.columns.includes(label)
      ? ask.rows.map((row) => (row[label] ?? '').trim().toLowerCase() === positive)
      : null,
  };
}

function positiveOf(ends: readonly string[], label: string, file: string): string {
  const found = [...new Set(ends)].sort();
  if (found.length === 2) {
    return found.find((end) => POSITIVES.includes(end)) ?? (found[1] as string);
  }
  const shown = found.slice(0, 3).join(', ');
  throw new UsageError(
    `“${label}” in ${file} must have two values, such as 0 and 1; it has ${found.length}: ${shown}.`,
  );
}
