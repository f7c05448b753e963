/**
 * Sample quantile with linear interpolation (type 7 of Hyndman and Fan, the default of R
 * and NumPy).
 *
 * @param sorted values in ascending order, at least one
 * @param share between 0 (smallest) and 1 (largest)
 * @throws RangeError on an empty list
 * @source Hyndman, Fan: Sample Quantiles in Statistical Packages (1996)
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) throw new RangeError('quantile of no values');
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return low + (position - below) * (high - low);
}
