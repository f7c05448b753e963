import { logistic } from '../stats/logistic';

/** Log-odds of 99.9 %: no evidence makes anything certain. */
const MOST_LOGIT = 6.9;

/** A sum of effects on the log-odds, spread exactly over log-odds and points. */
export type Shares = {
  readonly probability: number;
  readonly logit: number;
  readonly baseLogit: number;
  readonly basePoints: number;
  readonly logits: readonly number[];
  readonly points: readonly number[];
};

export const bounded = (logit: number): number =>
  Math.min(MOST_LOGIT, Math.max(-MOST_LOGIT, logit));

/**
 * Turns effects on the log-odds into shares of the probability: all are scaled by one common
 * factor, the mean slope of the logistic curve between base and score. So they keep their order
 * and proportion, and they sum exactly. Where the effects cancel out, the factor is the slope
 * at the base, which is its limit.
 *
 * @returns `baseLogit + Σ logits` is the log-odds and `basePoints + Σ points` is
 *   `100 · probability`
 */
export function sharesOf(intercept: number, effects: ArrayLike<number>): Shares {
  const baseLogit = bounded(intercept);
  const list = Array.from(effects);
  const sum = list.reduce((total, effect) => total + effect, 0);
  const logit = bounded(baseLogit + sum);
  // Beyond the bound all effects shrink alike.
  const shrink = sum === 0 ? 1 : (logit - baseLogit) / sum;
  const base = logistic(baseLogit);
  const probability = logistic(logit);
  const total = logit - baseLogit;
  const slope = Math.abs(total) < 1e-6 ? base * (1 - base) : (probability - base) / total;
  const logits = list.map((effect) => effect * shrink);
  return {
    probability,
    logit,
    baseLogit,
    basePoints: 100 * base,
    logits,
    points: logits.map((share) => 100 * slope * share),
  };
}
