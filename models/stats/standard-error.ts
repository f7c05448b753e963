/**
 * Mean of a sample and its standard error: how far the mean would wander from sample to sample.
 *
 * @returns standard error 0 for a single value
 * @throws RangeError on an empty list
 * @source Wasserman: All of Statistics, 6.3
 */
export function meanWithError(values: ArrayLike<number>): { mean: number; error: number } {
  if (values.length === 0) throw new RangeError('mean of no values');
  let [sum, squares] = [0, 0];
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  const mean = sum / values.length;
  for (let i = 0; i < values.length; i++) squares += ((values[i] as number) - mean) ** 2;
  const variance = squares / Math.max(1, values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}
