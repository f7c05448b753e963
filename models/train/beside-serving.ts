import type { Model } from '@/lib/domain/model';
import type { Pace } from '@/lib/domain/pace';
import { probabilitiesOf } from '../score/probabilities';
import { logLossOf } from '../stats/log-loss';
import { meanWithError } from '../stats/standard-error';
import type { CaseTable } from '../tasks/case-table';
import { weightsOf } from '../weights';
import type { HoldOut } from './train-additive';

/** Fewer cases than this cannot tell two models apart. */
const FEWEST_CASES = 20;

/** How a newly trained model stands beside the one that serves; keys of `_locales`. */
export type Beside = 'modelServes' | 'modelWorseThanServing' | 'modelNotBetterThanRestored';

/** A case that neither model has learned from: its end, and what both said. */
export type Duel = { readonly label: boolean; readonly fresh: number; readonly serving: number };

/**
 * Whether a new model may take the place of the serving one. It may not where it is worse by more
 * than one standard error of the difference in log-loss. A model that a person brought back stays
 * until a new one is better by as much.
 *
 * @source Diebold, Mariano: Comparing Predictive Accuracy (1995); Breiman et al.:
 *   Classification and Regression Trees (1984), 3.4.3 (rule of one standard error)
 */
export function verdictOf(duels: readonly Duel[], isRestored: boolean): Beside {
  if (duels.length < FEWEST_CASES) return isRestored ? 'modelNotBetterThanRestored' : 'modelServes';
  const { mean, error } = meanWithError(
    duels.map(({ label, fresh, serving }) => logLossOf(label, serving) - logLossOf(label, fresh)),
  );
  if (isRestored) return mean > error ? 'modelServes' : 'modelNotBetterThanRestored';
  return mean < -error ? 'modelWorseThanServing' : 'modelServes';
}

/**
 * The verdict on the newest cases that neither model has learned from: of the hold-out, the later
 * half of those that ended after the serving one was trained. The new one has learned from all
 * before them, as it will have from all there is: held back at the hold-out it would know less of
 * late than the serving one, and would be refused whenever times change.
 */
export async function besideServing(
  serving: Model | null,
  { columns, rows, labels, cases }: CaseTable,
  { forecasts, forecastsFrom }: HoldOut,
  pace: Pace,
): Promise<Beside> {
  const weights = serving && weightsOf(serving, columns);
  if (!weights) return 'modelServes';
  const unseen = cases.filter(({ settledAt }) => settledAt > serving.trainedAt).length;
  const count = Math.min(forecasts.length, Math.ceil(unseen / 2));
  const isRestored = serving.restoredAt !== undefined;
  if (count < FEWEST_CASES) return verdictOf([], isRestored);
  const start = rows.length - count;
  const fresh = await forecastsFrom(start);
  const said = await probabilitiesOf(weights, rows.slice(start), pace);
  const duels = fresh.map((chance, i) => ({
    label: labels[start + i] ?? false,
    fresh: chance,
    serving: said[i] ?? chance,
  }));
  return verdictOf(duels, isRestored);
}
