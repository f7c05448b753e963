import type { Gate } from '@/lib/domain/score';
import { logit } from '../stats/logit';
import { shrunkenRate } from '../stats/shrunken-rate';
import { interval80 } from './interval';
import type { ScoreValue } from './score-value';
import { sharesOf } from './shares';

/** Before any case: as likely as not, believed as much as four cases. */
const USUAL = 0.5;
const STRENGTH = 4;

/** How far single cases lie from the base rate, in log-odds, while nothing tells them apart. */
const SPREAD = 1;

/**
 * The rule of thumb where no model may serve: the base rate of all closed cases with a
 * Beta(2, 2) prior. Its interval holds both what few cases leave open and that cases differ.
 *
 * @source Gelman et al.: Bayesian Data Analysis, 3rd ed., 2.4
 */
export function priorScore({ positives, negatives }: Gate): ScoreValue {
  const cases = positives + negatives;
  const rate = shrunkenRate(positives, cases, USUAL, STRENGTH);
  const information = (cases + STRENGTH) * rate * (1 - rate);
  const { probability, logit: here, baseLogit, basePoints } = sharesOf(logit(rate), []);
  const interval = interval80(here, Math.sqrt(1 / information + SPREAD ** 2));
  return { probability, ...interval, baseLogit, basePoints, contributions: [], fits: [] };
}
