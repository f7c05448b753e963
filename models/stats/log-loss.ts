/**
 * Logarithmic loss of one forecast (negative log-likelihood, cross-entropy), in nats.
 *
 * @param positive what happened
 * @param probability the forecast, in the open interval from 0 to 1
 * @returns 0 for a certain and right forecast, unbounded for a certain and wrong one
 * @source Gneiting, Raftery: Strictly Proper Scoring Rules, JASA 102 (2007)
 */
export const logLossOf = (positive: boolean, probability: number): number =>
  -Math.log(positive ? probability : 1 - probability);

/**
 * Mean logarithmic loss: what a model is fitted on and judged by. It punishes false
 * confidence harder than the Brier score does.
 *
 * @throws RangeError on no cases or lists of different lengths
 */
export function logLoss(labels: readonly boolean[], probabilities: ArrayLike<number>): number {
  if (labels.length === 0 || labels.length !== probabilities.length) {
    throw new RangeError(`log-loss of ${labels.length} labels, ${probabilities.length} forecasts`);
  }
  return (
    labels.reduce((sum, label, i) => sum + logLossOf(label, probabilities[i] ?? Number.NaN), 0) /
    labels.length
  );
}
