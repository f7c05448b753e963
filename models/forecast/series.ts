import type { At } from '@/lib/domain/time';

/** Values of one subject in equal periods without a gap; `first` is the number of its first period. */
export type Series = {
  readonly id: string;
  readonly first: number;
  readonly values: Float64Array;
};

/** The days that a period covers: `from` included, `to` not. */
export type Days = { readonly from: At; readonly to: At };

/** What the numbers of periods mean; the same for all series that are forecast together. */
export type Axis = {
  /** Periods of a year (or of a week, for days); 1 where nothing comes round. */
  readonly season: number;
  /** Null where periods are plain numbers. */
  readonly daysOf: ((period: number) => Days) | null;
};

/** The series as it was when only its first `length` values were known. */
export const until = ({ id, first, values }: Series, length: number): Series => ({
  id,
  first,
  values: values.subarray(0, length),
});

/**
 * Closes gaps (NaN) on a straight line between the neighbours; at either end the nearest value
 * goes on. Without any value all are zero.
 */
export function withoutGaps(values: ArrayLike<number>): Float64Array {
  const filled = Float64Array.from(values);
  let before = -1;
  for (let i = 0; i <= filled.length; i++) {
    if (i < filled.length && Number.isNaN(filled[i])) continue;
    for (let gap = before + 1; gap < i; gap++) {
      const left = before >= 0 ? (filled[before] as number) : (filled[i] ?? 0);
      const right = i < filled.length ? (filled[i] as number) : left;
      filled[gap] = left + ((right - left) * (gap - before)) / (i - before);
    }
    before = i;
  }
  return filled;
}

export const sum = (values: Float64Array): number => {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
};

/** Mean of the values; 0 of none. */
export const mean = (values: Float64Array): number =>
  values.length === 0 ? 0 : sum(values) / values.length;

/** Median of any numbers; 0 of none. */
export function median(values: ArrayLike<number>): number {
  const sorted = new Float64Array(values).sort();
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** The last `count` values, or all where there are fewer. */
export const last = (values: Float64Array, count: number): Float64Array =>
  values.subarray(Math.max(0, values.length - count));

/** At most `count` of the items, evenly chosen: a median of hundreds needs no thousands. */
export function sampled<T>(items: readonly T[], count: number): readonly T[] {
  const every = Math.ceil(items.length / count);
  return every > 1 ? items.filter((_, index) => index % every === 0) : items;
}

/** From this share of empty periods on it counts how often something comes, not only how much. */
const EMPTY = 0.25;

/** Whether periods without anything are usual, but not all there is. */
export function isIntermittent(values: Float64Array): boolean {
  let empty = 0;
  for (let i = 0; i < values.length; i++) if (values[i] === 0) empty++;
  return empty < values.length && empty >= EMPTY * values.length;
}
