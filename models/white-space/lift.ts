/** Wins of a cell against those to be expected had it been like the rest. */
export type Tally = { readonly wins: number; readonly expected: number };

/** One-sided: nineteen of twenty such lifts are above their lower bound. */
const NORMAL_95 = 1.645;

/**
 * How much the true lifts of cells differ, from how far wins are from what was expected beyond
 * what chance explains: the weight, in expected wins, of “like everywhere”.
 *
 * @returns Infinity where chance explains all, so that every lift is 1
 * @source DerSimonian, Laird: Meta-analysis in clinical trials (1986), moments
 */
export function priorWeight(tallies: readonly (Tally & { readonly variance: number })[]): number {
  let beyond = 0;
  let squares = 0;
  for (const { wins, expected, variance } of tallies) {
    beyond += (wins - expected) ** 2 - variance;
    squares += expected ** 2;
  }
  return beyond > 0 && squares > 0 ? squares / beyond : Number.POSITIVE_INFINITY;
}

/**
 * Shrunken ratio of wins to expected wins, with its lower bound: the mean and the 5 % quantile of
 * a gamma posterior (Wilson–Hilferty).
 *
 * @param weight from `priorWeight`
 * @source DuMouchel: Bayesian data mining in large frequency tables (1999)
 */
export function shrunkenLift({ wins, expected }: Tally, weight: number) {
  if (!Number.isFinite(weight)) return { lift: 1, low: 1 };
  const shape = wins + weight;
  const lift = shape / (expected + weight);
  const ninth = 1 / (9 * shape);
  return { lift, low: lift * Math.max(0, 1 - ninth - NORMAL_95 * Math.sqrt(ninth)) ** 3 };
}
