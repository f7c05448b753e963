import type { Pace } from '@/lib/domain/pace';
import type { Points } from './points';
import { powerScaled } from './power-scale';

/** A column of a table: numbers (null where missing) or words of a category. */
export type Column =
  | { readonly id: string; readonly type: 'number'; readonly values: readonly (number | null)[] }
  | { readonly id: string; readonly type: 'category'; readonly values: readonly (string | null)[] };

/** One dimension of the scaled points: a column of numbers, or one level of a category. */
export type Dimension = { readonly column: string; readonly level: string | null };

/** A category with more levels than this is a name rather than a kind. */
const MOST_LEVELS = 20;

/** A level below this share of the rows makes no dimension of its own. */
const RAREST_LEVEL = 0.03;

/** Two columns as alike as this are one thing said twice, which must not count twice. */
const TWIN = 0.9999;

/**
 * Squared distance that a mismatch in a category, or in yes and no, counts for, where numbers
 * have a variance of 1: more, and every yes or no would cut all rows in two.
 */
const MISMATCH = 0.5;

/**
 * Scales all columns so that they can be compared: numbers are bent towards a normal shape and
 * standardised, a category becomes one dimension per frequent level. Columns that are constant,
 * empty or the twin of an earlier one are left out.
 *
 * @source Huang: Extensions to the k-means algorithm for categorical values (1998)
 */
export async function scaleColumns(
  columns: readonly Column[],
  pace: Pace,
): Promise<{ readonly points: Points; readonly dimensions: readonly Dimension[] }> {
  const rows = columns[0]?.values.length ?? 0;
  const kept: { readonly dimension: Dimension; readonly scaled: Float64Array }[] = [];
  for (const column of columns) {
    await pace(rows * 1_000);
    const news = dimensionsOf(column).filter(
      ({ scaled }) => !kept.some((other) => isTwin(scaled, other.scaled)),
    );
    kept.push(...news);
  }
  const values = new Float64Array(rows * kept.length);
  kept.forEach(({ scaled }, j) => {
    for (let i = 0; i < rows; i++) values[i * kept.length + j] = scaled[i] as number;
  });
  return {
    points: { rows, columns: kept.length, values },
    dimensions: kept.map(({ dimension }) => dimension),
  };
}

function dimensionsOf(column: Column): { dimension: Dimension; scaled: Float64Array }[] {
  if (column.type === 'category') return levelsOf(column.id, column.values);
  const scaled = twoValued(column.values) ?? powerScaled(column.values);
  return scaled ? [{ dimension: { column: column.id, level: null }, scaled }] : [];
}

/** A column of two numbers only says yes or no; null for any other. */
function twoValued(values: readonly (number | null)[]): Float64Array | null {
  const known = values.filter((value) => value !== null);
  const [one, other, ...more] = new Set(known);
  if (one === undefined || other === undefined || more.length > 0) return null;
  const top = Math.max(one, other);
  const share = known.filter((value) => value === top).length / known.length;
  return Float64Array.from(values, (value) =>
    value === null ? 0 : ((value === top ? 1 : 0) - share) * Math.sqrt(MISMATCH),
  );
}

function levelsOf(id: string, values: readonly (string | null)[]) {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const shares = [...counts]
    .map(([level, count]) => ({ level, share: count / values.length }))
    .filter(({ share }) => share >= RAREST_LEVEL && share < 1)
    .sort((a, b) => b.share - a.share || (a.level < b.level ? -1 : 1));
  if (counts.size > MOST_LEVELS || shares.length === 0) return [];
  // Two rows of different levels differ in two dimensions.
  const step = Math.sqrt(MISMATCH / 2);
  return shares.map(({ level, share }) => ({
    dimension: { column: id, level },
    scaled: Float64Array.from(values, (value) => ((value === level ? 1 : 0) - share) * step),
  }));
}

function isTwin(a: Float64Array, b: Float64Array): boolean {
  let together = 0;
  let ofA = 0;
  let ofB = 0;
  for (let i = 0; i < a.length; i++) {
    together += (a[i] as number) * (b[i] as number);
    ofA += (a[i] as number) ** 2;
    ofB += (b[i] as number) ** 2;
  }
  return Math.abs(together) > TWIN * Math.sqrt(ofA * ofB);
}
