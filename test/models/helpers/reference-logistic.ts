import { logistic } from '@/models/stats/logistic';

/**
 * Ridge logistic regression as plainly as it can be written: gradient descent with Nesterov
 * momentum in double precision, restarted where it overshoots, until nothing moves. The yardstick
 * for the network, never shipped.
 */
export function referenceLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  penalty: number,
): number[] {
  const width = rows[0]?.length ?? 0;
  const ridge = (j: number) => (j === 0 ? 1e-3 : penalty);
  const gradient = (weights: readonly number[]) => {
    const sums = weights.map((weight, j) => ridge(j) * weight);
    rows.forEach((row, i) => {
      const p = logistic(row.reduce((sum, x, j) => sum + x * (weights[j] ?? 0), 0));
      row.forEach((x, j) => {
        sums[j]! += (p - (labels[i] ? 1 : 0)) * x;
      });
    });
    return sums;
  };
  // A bound of the curvature: a quarter of the squared length of all rows.
  const squares = rows.reduce((sum, row) => sum + row.reduce((s, x) => s + x * x, 0), 0);
  const rate = 1 / (squares / 4 + penalty);
  let weights = new Array<number>(width).fill(0);
  let ahead = weights;
  let momentum = 1;
  for (let step = 0; step < 20_000; step++) {
    const slope = gradient(ahead);
    const next = ahead.map((weight, j) => weight - rate * (slope[j] ?? 0));
    const uphill = slope.reduce((s, g, j) => s + g * ((next[j] ?? 0) - (weights[j] ?? 0)), 0) > 0;
    const grown = uphill ? 1 : (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const carry = uphill ? 0 : (momentum - 1) / grown;
    ahead = next.map((weight, j) => weight + carry * (weight - (weights[j] ?? 0)));
    if (Math.max(...slope.map(Math.abs)) < 1e-6) return next;
    weights = next;
    momentum = grown;
  }
  return weights;
}
