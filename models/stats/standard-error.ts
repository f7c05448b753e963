/**
 * Mean of a sample and its standard error: how far the mean would wander from sample to sample.
 *
 * @returns standard error 0 for a single value
 * @throws RangeError on an empty list
 * @source Wasserman: All of Statistics, 6.3
 */
export function meanWithError(values: readonly number[]): { mean: number; error: number } {
  if (values.length === 0) throw new RangeError('mean of no values');
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const variance = squares / Math.max(1, values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}
