/**
 * Logistic function (inverse logit): the probability that belongs to a log-odds.
 * Written in two branches so that neither side overflows.
 *
 * @param logit log-odds, any finite number
 * @returns probability between 0 and 1; rounds to 1 above about 37
 * @source Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 2nd ed., 4.4
 */
export function logistic(logit: number): number {
  if (logit >= 0) return 1 / (1 + Math.exp(-logit));
  const odds = Math.exp(logit);
  return odds / (1 + odds);
}
