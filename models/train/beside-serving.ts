import type { Model } from '@/lib/domain/model';
import type { Pace } from '../pace';
import { probabilitiesOf } from '../score/probabilities';
import { logLossOf } from '../stats/log-loss';
import { meanWithError } from '../stats/standard-error';
import type { CaseTable } from '../tasks/case-table';
import { weightsOf } from '../weights';

/** Fewer cases than this cannot tell two models apart. */
const FEWEST_CASES = 20;

/** How a newly trained model stands beside the one that serves; keys of `_locales`. */
export type Beside = 'modelServes' | 'modelWorseThanServing' | 'modelNotBetterThanRestored';

/**
 * Whether a new model may take the place of the serving one: both foretell the newest cases that
 * neither has learned from, which are those of the hold-out that ended after the serving one was
 * trained. It may not where it is worse by more than one standard error of the difference. A
 * model that a person brought back stays until a new one is better by as much.
 *
 * @param forecasts what the trial model said of the last rows of the table
 * @source Diebold, Mariano: Comparing Predictive Accuracy (1995); Breiman et al.:
 *   Classification and Regression Trees (1984), 3.4.3 (rule of one standard error)
 */
export async function besideServing(
  serving: Model | null,
  { columns, rows, cases }: CaseTable,
  forecasts: readonly number[],
  pace: Pace,
): Promise<Beside> {
  const weights = serving && weightsOf(serving, columns);
  if (!weights) return 'modelServes';
  const isRestored = serving.restoredAt !== undefined;
  const first = rows.length - forecasts.length;
  const unseen = forecasts.flatMap((forecast, i) => {
    const each = cases[first + i];
    const row = rows[first + i];
    return each && row && each.settledAt > serving.trainedAt
      ? [{ forecast, row, label: each.positive }]
      : [];
  });
  if (unseen.length < FEWEST_CASES) {
    return isRestored ? 'modelNotBetterThanRestored' : 'modelServes';
  }
  const said = await probabilitiesOf(
    weights,
    unseen.map(({ row }) => row),
    pace,
  );
  const { mean, error } = meanWithError(
    unseen.map(
      ({ label, forecast }, i) => logLossOf(label, said[i] ?? 0.5) - logLossOf(label, forecast),
    ),
  );
  if (isRestored) return mean > error ? 'modelServes' : 'modelNotBetterThanRestored';
  return mean < -error ? 'modelWorseThanServing' : 'modelServes';
}
