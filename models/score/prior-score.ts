import type { Gate } from '@/lib/domain/score';
import { logit } from '../stats/logit';
import { shrunkenRate } from '../stats/shrunken-rate';
import { interval80 } from './interval';
import type { ScoreValue } from './score-value';
import { sharesOf } from './shares';

/** What is usual before any case is believed as much as four cases. */
const STRENGTH = 4;

/** How far single cases lie from the base rate, in log-odds, while nothing tells them apart. */
const SPREAD = 1;

/**
 * The rule of thumb where no model may serve: the base rate of all closed cases, with what is
 * usual as four cases more (where that is a half, a Beta(2, 2) prior). Its interval holds both
 * what few cases leave open and that cases differ.
 *
 * @param usual the rate before any case, between 0 and 1
 * @source Gelman et al.: Bayesian Data Analysis, 3rd ed., 2.4
 */
export function priorScore({ positives, negatives }: Gate, usual: number): ScoreValue {
  const cases = positives + negatives;
  const rate = shrunkenRate(positives, cases, usual, STRENGTH);
  const information = (cases + STRENGTH) * rate * (1 - rate);
  const { probability, logit: here, baseLogit, basePoints } = sharesOf(logit(rate), []);
  const interval = interval80(here, Math.sqrt(1 / information + SPREAD ** 2));
  return { probability, ...interval, baseLogit, basePoints, contributions: [], fits: [] };
}
