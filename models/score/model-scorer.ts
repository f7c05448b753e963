import type { Id } from '@/lib/domain/id';
import type { Pace } from '@/lib/domain/pace';
import type { Past } from '../features/past';
import type { Timeline } from '../features/timeline';
import { VALUE_WORK } from '../tasks/case-table';
import type { Alternative, Row, Task } from '../tasks/contract';
import type { Weights } from '../weights';
import { explainerOf } from './contributions';
import { interval80 } from './interval';
import { knownOf, partnerFits } from './partner-fits';
import { predictorOf } from './predict';
import type { ScoreValue } from './score-value';
import { sharesOf } from './shares';
import { type Scored, withWhatIfsOf } from './what-if-cases';
import type { Rescore } from './what-ifs';

/**
 * Scores subjects with a model, all rows in one batch: features, network, then reasons.
 * Null for a subject that did not exist at the cut-off.
 *
 * @param inDetail also what would change each score, and other partners for deals that have one
 */
export function modelScorer(
  task: Task,
  weights: Weights,
  timeline: Timeline,
  past: Past,
  inDetail: boolean,
) {
  const predict = predictorOf(weights);
  const explain = explainerOf(task, weights);
  const alternatives = task.alternatives(timeline, past, inDetail);

  return async (ids: readonly Id[], pace: Pace): Promise<readonly (ScoreValue | null)[]> => {
    const rows: (Row | null)[] = [];
    for (const id of ids) {
      const pause = pace(VALUE_WORK * task.columns.length);
      if (pause) await pause;
      rows.push(task.row(id, past));
    }
    const predictions = await predict(
      rows.map((row) => row ?? []),
      pace,
    );
    const others: (readonly Alternative[])[] = [];
    for (const [i, id] of ids.entries()) {
      const found = rows[i] ? alternatives(id) : [];
      const pause = pace(VALUE_WORK * task.columns.length * found.length);
      if (pause) await pause;
      others.push(found);
    }
    const fits = await partnerFits(others, weights.intercept, predict, knownOf(past), pace);
    const scored: (Scored | null)[] = [];
    for (const [i, { effects, deviation }] of predictions.entries()) {
      const row = rows[i];
      const shares = sharesOf(weights.intercept, effects);
      const pause = pace(VALUE_WORK * task.columns.length);
      if (pause) await pause;
      scored.push(
        row
          ? {
              id: ids[i] ?? '',
              row,
              alternatives: others[i] ?? [],
              value: {
                probability: shares.probability,
                ...interval80(shares.logit, deviation),
                baseLogit: shares.baseLogit,
                basePoints: shares.basePoints,
                contributions: explain(row, shares),
                fits: fits[i] ?? [],
              },
            }
          : null,
      );
    }
    if (!inDetail) return scored.map((one) => one?.value ?? null);
    const rescore: Rescore = async (rows) =>
      (await predict(rows, pace)).map(
        ({ effects }) => sharesOf(weights.intercept, effects).probability,
      );
    return await withWhatIfsOf(task, scored, timeline, past, rescore);
  };
}
