import type { Pace } from '@/lib/domain/pace';
import { say } from '@/lib/domain/text';
import { findSegments, LEAST_ROWS } from '@/models/segment/find-segments';
import { sizesOf } from '@/models/segment/k-means';
import { namesOf } from '@/models/segment/names';
import { type Column, scaleColumns } from '@/models/segment/scale-columns';
import { traitsOf } from '@/models/segment/traits';
import { english } from '@/test/helpers/english';
import { isMissing, numberReader } from './numbers';
import type { TextTable } from './read-table';
import { UsageError } from './usage-error';

const TRUTHS: ReadonlyMap<string, number> = new Map([
  ['true', 1],
  ['false', 0],
  ['yes', 1],
  ['no', 0],
]);

export type SegmentedTable = {
  readonly labels: Int32Array;
  /** Names of the segments, in the order of their numbers. */
  readonly names: readonly string[];
  readonly sizes: readonly number[];
  readonly silhouette: number;
  readonly stability: number;
  /** Columns that told rows apart. */
  readonly used: readonly string[];
};

const unhurried: Pace = async () => undefined;

/** Finds segments in a table, the largest one first. */
export async function segmentTable(
  table: TextTable,
  { id, ignore, seed }: { id: string; ignore: readonly string[]; seed: number },
): Promise<SegmentedTable> {
  const { rows } = table;
  if (rows.length < LEAST_ROWS) {
    throw new UsageError(
      `Too few rows for segments: ${rows.length}. At least ${LEAST_ROWS} are needed.`,
    );
  }
  const names = table.columns.filter((name) => name !== id && !ignore.includes(name));
  const columns = names.map((name) => columnOf(name, rows));
  const { points, dimensions } = await scaleColumns(columns, unhurried);
  const found = await findSegments(points, { seed }, unhurried);
  if (!found) {
    throw new UsageError('All rows are equal in the columns given, so there are no segments.');
  }
  const order = largestFirst(sizesOf(found.labels, found.groups));
  const labels = found.labels.map((label) => order.indexOf(label));
  const traits = traitsOf(points, labels, found.groups, dimensions, (column) => ({
    label: say('segmentColumn', column),
    isCount: false,
  }));
  const numbers = new Set(columns.filter(({ type }) => type === 'number').map((each) => each.id));
  return {
    labels,
    names: namesOf(traits, (feature) => (numbers.has(feature) ? 'amount' : 'level')).map((name) =>
      english.text(name),
    ),
    sizes: sizesOf(labels, found.groups),
    silhouette: found.silhouette,
    stability: found.stability,
    used: [...new Set(dimensions.map(({ column }) => column))],
  };
}

/** Numbers where all values are numbers or yes and no; else a category. */
function columnOf(id: string, rows: TextTable['rows']): Column {
  const texts = rows.map((row) => {
    const text = (row[id] ?? '').trim();
    return isMissing(text) ? null : text;
  });
  const written = texts.filter((text) => text !== null && !TRUTHS.has(text.toLowerCase()));
  const read = numberReader(written as string[]);
  const values = texts.map((text) => text && (TRUTHS.get(text.toLowerCase()) ?? read(text)));
  return values.some(Number.isNaN)
    ? { id, type: 'category', values: texts }
    : { id, type: 'number', values: values as (number | null)[] };
}

const largestFirst = (sizes: readonly number[]): number[] =>
  sizes.map((_, group) => group).sort((a, b) => (sizes[b] as number) - (sizes[a] as number));
