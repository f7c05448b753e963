import { median } from '../forecast/series';

/** Months of a typical memory at least and at most: the weight of the newest month in the level. */
const SLOWEST = 0.1;
const QUICKEST = 0.5;

/**
 * How much of a surprise is the level itself: the steady gain of a Kalman filter for a level that
 * wanders under noise, from what the changes of one month have in common with those of two. Partners
 * that drift anyway are followed quickly and alarm rarely; steady ones are watched closely.
 *
 * @param levels of all partners; one gain holds for all, since one alone says too little
 * @returns weight of the newest month, from 0.1 to 0.5
 * @source Harvey: Forecasting, structural time series models and the Kalman filter (1989), 2.4 and
 * 4.3 (the local level model)
 */
export function gainOf(levels: readonly (Float64Array | null)[]): number {
  const ratios: number[] = [];
  for (const level of levels) {
    if (!level || level.length < 8) continue;
    const one = spread(level, 1);
    if (one > 0) ratios.push(spread(level, 2) / one);
  }
  if (ratios.length === 0) return SLOWEST;
  // Variance of a change over k months: k·wander + 2·noise.
  const ratio = Math.max(1, median(ratios)) ** 2;
  const signal = (2 * (ratio - 1)) / Math.max(0.1, 2 - ratio);
  const gain = (Math.sqrt(signal * signal + 4 * signal) - signal) / 2;
  return Math.min(QUICKEST, Math.max(SLOWEST, gain));
}

/** Robust standard deviation of the changes over some months. */
function spread(level: Float64Array, months: number): number {
  const changes = level.subarray(months).map((value, i) => value - (level[i] as number));
  return median(changes.map(Math.abs)) * 1.4826;
}
