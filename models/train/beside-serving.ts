import type { Model } from '@/lib/domain/model';
import type { Pace } from '@/lib/domain/pace';
import { probabilitiesOf } from '../score/probabilities';
import { logLossOf } from '../stats/log-loss';
import { meanWithError } from '../stats/standard-error';
import type { CaseTable } from '../tasks/case-table';
import { weightsOf } from '../weights';

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
 * The verdict on the newest cases that neither model has learned from: those of the hold-out that
 * ended after the serving one was trained.
 *
 * @param forecasts what the trial model said of the last rows of the table
 */
export async function besideServing(
  serving: Model | null,
  { columns, rows, cases }: CaseTable,
  forecasts: readonly number[],
  pace: Pace,
): Promise<Beside> {
  const weights = serving && weightsOf(serving, columns);
  if (!weights) return 'modelServes';
  const first = rows.length - forecasts.length;
  const unseen = forecasts.flatMap((fresh, i) => {
    const each = cases[first + i];
    const row = rows[first + i];
    return each && row && each.settledAt > serving.trainedAt
      ? [{ fresh, row, label: each.positive }]
      : [];
  });
  const said = await probabilitiesOf(
    weights,
    unseen.map(({ row }) => row),
    pace,
  );
  const duels = unseen.map(({ label, fresh }, i) => ({ label, fresh, serving: said[i] ?? fresh }));
  return verdictOf(duels, serving.restoredAt !== undefined);
}
