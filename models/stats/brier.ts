/**
 * Brier score: the mean squared distance between forecast and outcome (1 or 0).
 *
 * @returns 0 for perfect forecasts, 0.25 for always saying one half, at most 1
 * @throws RangeError on no cases or lists of different lengths
 * @source Brier: Verification of Forecasts Expressed in Terms of Probability (1950)
 */
export function brier(labels: readonly boolean[], probabilities: ArrayLike<number>): number {
  if (labels.length === 0 || labels.length !== probabilities.length) {
    throw new RangeError(`Brier of ${labels.length} labels, ${probabilities.length} forecasts`);
  }
  return (
    labels.reduce(
      (sum, label, i) => sum + ((probabilities[i] ?? Number.NaN) - (label ? 1 : 0)) ** 2,
      0,
    ) / labels.length
  );
}
