/**
 * Average precision: the mean share of positives among all cases forecast at least as high as a
 * positive one. Where positives are rare it tells more than the area under the ROC curve. Ties
 * count together.
 *
 * @returns the share of positives for forecasts that say nothing; 1 for perfect order
 * @throws RangeError on lists of different lengths
 * @source Manning, Raghavan, Schütze: Introduction to Information Retrieval, 8.4
 */
export function averagePrecision(
  labels: readonly boolean[],
  probabilities: ArrayLike<number>,
): number {
  if (labels.length !== probabilities.length) {
    throw new RangeError(
      `average precision of ${labels.length} labels, ${probabilities.length} forecasts`,
    );
  }
  const at = (i: number) => probabilities[i] ?? Number.NaN;
  const order = labels.map((_, i) => i).sort((a, b) => at(b) - at(a));
  let [found, sum] = [0, 0];
  for (let start = 0; start < order.length; ) {
    let end = start;
    let here = 0;
    while (end < order.length && at(order[end] ?? 0) === at(order[start] ?? 0)) {
      if (labels[order[end++] ?? 0]) here++;
    }
    found += here;
    sum += (here * found) / end;
    start = end;
  }
  return found === 0 ? 0 : sum / found;
}
