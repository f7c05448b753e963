/**
 * Area under the receiver operating characteristic: the chance that a positive case, drawn
 * at random, was forecast higher than a negative one. Ties count one half.
 * Computed from ranks (Mann–Whitney U), in O(n log n).
 *
 * @returns 0.5 for no discrimination, 1 for perfect order; 0.5 where only one class is present,
 *   because then there is no order to judge
 * @throws RangeError on lists of different lengths
 * @source Hanley, McNeil: The Meaning and Use of the Area under a ROC Curve (1982)
 */
export function auc(labels: readonly boolean[], probabilities: ArrayLike<number>): number {
  if (labels.length !== probabilities.length) {
    throw new RangeError(`AUC of ${labels.length} labels, ${probabilities.length} forecasts`);
  }
  const at = (i: number) => probabilities[i] ?? Number.NaN;
  const order = labels.map((_, i) => i).sort((a, b) => at(a) - at(b));
  let positives = 0;
  let rankSum = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && at(order[end] ?? 0) === at(order[start] ?? 0)) end++;
    const sharedRank = (start + 1 + end) / 2;
    const positivesHere = order.slice(start, end).filter((i) => labels[i]).length;
    positives += positivesHere;
    rankSum += sharedRank * positivesHere;
    start = end;
  }
  const pairs = positives * (labels.length - positives);
  return pairs === 0 ? 0.5 : (rankSum - (positives * (positives + 1)) / 2) / pairs;
}
