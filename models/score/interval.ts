import { logistic } from '../stats/logistic';
import { bounded } from './shares';

/** Standard deviations that hold 80 % of a normal distribution: qnorm(0.9) in R. */
const Z80 = 1.2815515655446004;

/** The 80 % interval of a probability from its log-odds and their standard deviation. */
export const interval80 = (logit: number, deviation: number): { low: number; high: number } => ({
  low: logistic(bounded(logit - Z80 * deviation)),
  high: logistic(bounded(logit + Z80 * deviation)),
});
