/** Shares of the newest value that are tried. */
const SHARES = [0.1, 0.2, 0.35, 0.5, 0.8];

/**
 * Level of a series by simple exponential smoothing; the share of the newest value is the one
 * that would have foretold each next value best, by absolute error.
 *
 * @returns the level after the last value, in the unit of the values
 * @source Hyndman, Koehler, Ord, Snyder: Forecasting with Exponential Smoothing (2008), 1.3
 */
export function smoothLevel(values: Float64Array): number {
  // The start is a mean, so that one odd first value does not linger.
  const head = Math.min(4, values.length);
  let start = 0;
  for (let i = 0; i < head; i++) start += (values[i] as number) / head;
  let best = start;
  let least = Number.POSITIVE_INFINITY;
  for (const share of SHARES) {
    let level = start;
    let error = 0;
    for (let i = 0; i < values.length; i++) {
      const miss = (values[i] as number) - level;
      if (i >= head) error += Math.abs(miss);
      level += share * miss;
    }
    if (error < least) [least, best] = [error, level];
  }
  return best;
}
