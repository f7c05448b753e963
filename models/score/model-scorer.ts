import type { Id } from '@/lib/domain/id';
import type { Past } from '../features/past';
import type { Timeline } from '../features/timeline';
import type { Pace } from '../pace';
import { VALUE_WORK } from '../tasks/case-table';
import type { Row, Task } from '../tasks/contract';
import type { Weights } from '../weights';
import { explainerOf } from './contributions';
import { interval80 } from './interval';
import { partnerFits } from './partner-fits';
import { predictorOf } from './predict';
import type { ScoreValue } from './score-value';
import { sharesOf } from './shares';

/**
 * Scores subjects with a model, all rows in one batch: features, network, then reasons.
 * Null for a subject that did not exist at the cut-off.
 */
export function modelScorer(task: Task, weights: Weights, timeline: Timeline, past: Past) {
  const predict = predictorOf(weights);
  const explain = explainerOf(task, weights);
  const alternatives = task.alternatives(timeline, past);

  return async (ids: readonly Id[], pace: Pace): Promise<readonly (ScoreValue | null)[]> => {
    const rows: (Row | null)[] = [];
    for (const id of ids) {
      await pace(VALUE_WORK * task.columns.length);
      rows.push(task.row(id, past));
    }
    const predictions = await predict(
      rows.map((row) => row ?? []),
      pace,
    );
    const values: (ScoreValue | null)[] = [];
    for (const [i, { effects, deviation }] of predictions.entries()) {
      const row = rows[i];
      const shares = sharesOf(weights.intercept, effects);
      await pace(VALUE_WORK * task.columns.length);
      values.push(
        row
          ? {
              probability: shares.probability,
              ...interval80(shares.logit, deviation),
              baseLogit: shares.baseLogit,
              basePoints: shares.basePoints,
              contributions: explain(row, shares),
              fits: await partnerFits(alternatives(ids[i] ?? ''), weights.intercept, predict, pace),
            }
          : null,
      );
    }
    return values;
  };
}
