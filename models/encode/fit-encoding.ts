import type { Tally } from '../features/past';
import { quantile } from '../stats/quantile';
import { type Column, cleaned, type Value } from '../table';
import { encoderOf, widthOf } from './encoder';
import type { Encoding } from './encoding';

/** Shares at which a number gets its knots: fifths, with the outermost fortieth left flat. */
const KNOT_SHARES = [0.025, 0.2, 0.4, 0.6, 0.8, 0.975];

/** Cases below which a category is pooled with the other rare ones. */
const RARE = 10;

/** Categories with a column of their own, the most frequent ones: so a fit stays small. */
const MOST_GROUPS = 100;

/** Categories that are remembered as rare; the ones beyond count as never seen. */
const MOST_RARE = 2_000;

/** Cases that knots and means are taken from; more would not move them. */
const MOST_LOOKED_AT = 20_000;

/**
 * Learns from the training cases how the values of a column are encoded. Nothing is copied: a
 * column may have hundreds of thousands.
 */
export function fitEncoding(
  column: Column,
  values: ArrayLike<Value>,
  labels: readonly boolean[],
): Encoding {
  let [known, unknown] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = cleaned(values[i]);
    if (value === null) unknown++;
    else if (value !== undefined) known++;
  }
  const shape = {
    knots: knotsOf(column, values, known),
    groups: column.type === 'category' ? groupsOf(values) : [],
    missing: unknown > 0 && known > 0,
  };
  return {
    id: column.id,
    ...shape,
    means: meansOf(shape, values),
    bands: bandsOf(shape, values, labels),
  };
}

type Shape = Pick<Encoding, 'knots' | 'groups' | 'missing'>;

function knotsOf({ type }: Column, values: ArrayLike<Value>, known: number): number[] {
  if (type === 'category' || known === 0) return [];
  if (type === 'boolean') return [0, 1];
  const step = Math.max(1, Math.ceil(known / MOST_LOOKED_AT));
  const sorted = new Float64Array(Math.ceil(known / step));
  let seen = 0;
  for (let i = 0; i < values.length; i++) {
    const value = cleaned(values[i]);
    if (value === null || value === undefined) continue;
    if (seen % step === 0) sorted[seen / step] = Number(value);
    seen++;
  }
  sorted.sort();
  const distinct = new Set(sorted);
  const knots =
    distinct.size <= KNOT_SHARES.length
      ? [...distinct]
      : KNOT_SHARES.map((share) => quantile(sorted, share));
  return [...new Set(knots)];
}

/** Frequent categories each on their own, by frequency then name; rare ones together. */
function groupsOf(values: ArrayLike<Value>): string[][] {
  const counts = new Map<string, number>();
  for (let i = 0; i < values.length; i++) {
    const value = cleaned(values[i]);
    if (value === null || value === undefined) continue;
    const name = String(value);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const frequent = sorted.slice(0, MOST_GROUPS).filter(([, count]) => count >= RARE);
  const rare = sorted.slice(frequent.length, frequent.length + MOST_RARE);
  return [
    ...frequent.map(([name]) => [name]),
    ...(rare.length > 0 ? [rare.map(([name]) => name)] : []),
  ];
}

/** Means over the cases a column applies to: ramps over known values, the rest over all. */
function meansOf(shape: Shape, values: ArrayLike<Value>): number[] {
  const width = widthOf(shape);
  const encoder = encoderOf({ ...shape, means: new Array(width).fill(0) });
  const sums = new Float64Array(width);
  const row = new Float32Array(width);
  let known = 0;
  let applicable = 0;
  const step = Math.max(1, Math.ceil(values.length / MOST_LOOKED_AT));
  for (let at = 0; at < values.length; at += step) {
    const value = cleaned(values[at]);
    if (encoder.band(value) < 0) continue;
    applicable++;
    if (value !== null) known++;
    row.fill(0);
    encoder.write(value, row, 0);
    for (let i = 0; i < width; i++) sums[i] = (sums[i] as number) + (row[i] as number);
  }
  const ramps = Math.max(0, shape.knots.length - 1);
  return Array.from(sums, (sum, i) => sum / Math.max(1, i < ramps ? known : applicable));
}

function bandsOf(shape: Shape, values: ArrayLike<Value>, labels: readonly boolean[]): Tally[] {
  const encoder = encoderOf({ ...shape, means: new Array(widthOf(shape)).fill(0) });
  const bands = Array.from({ length: shape.knots.length + shape.groups.length + 1 }, () => ({
    cases: 0,
    positives: 0,
  }));
  for (let i = 0; i < values.length; i++) {
    const band = bands[encoder.band(values[i])];
    if (!band) continue;
    band.cases++;
    if (labels[i]) band.positives++;
  }
  return bands;
}
