import type { History } from '@/lib/domain/history';
import type { Model } from '@/lib/domain/model';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { ScoreKind } from '@/lib/domain/score';
import { say } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { timelineOf } from '../features/timeline';
import { reportOf } from '../monitor/report';
import { type PacePorts, paceOf } from '../pace';
import { TASKS } from '../tasks';
import { caseTable } from '../tasks/case-table';
import { besideServing } from './beside-serving';
import { trainAdditive } from './train-additive';

export type TrainOptions = PacePorts & {
  readonly version: number;
  /** The model to be no worse than; null where none serves. */
  readonly serving: Model | null;
};

/**
 * Trains the model of a kind of score on all that is known by `now`. It serves if it beats the
 * base rate on the newest fifth of the cases and is not worse than the serving one on those of
 * them that neither has seen. Pauses between slices of work, and stops without a trace when the
 * signal is aborted.
 *
 * @returns the model with its report, `serving` or `refused` with its reason; a problem
 *   `training-stopped` when it was aborted
 */
export async function trainModel(
  kind: ScoreKind,
  history: History,
  now: At,
  { version, serving, ...ports }: TrainOptions,
): Promise<Result<Model>> {
  try {
    const pace = paceOf(ports);
    const task = TASKS[kind];
    const timeline = await timelineOf(history, pace);
    const table = await caseTable(task, timeline, now, pace);
    const { holdOut, ...trained } = await trainAdditive(table, pace);
    const { forecasts = [] } = holdOut ?? {};
    const { weights } = trained;
    const beside = weights && holdOut && (await besideServing(serving, table, holdOut, pace));
    return ok({
      id: `${kind}:${version}`,
      kind,
      version,
      trainedAt: now,
      ...trained,
      weights: beside === 'modelServes' ? weights : null,
      status: beside === 'modelServes' ? 'serving' : 'refused',
      reason: beside ?? trained.reason,
      report: holdOut && (await reportOf({ task, timeline, now, table, forecasts, weights }, pace)),
    });
  } catch (error) {
    if (!ports.signal?.aborted) throw error;
    return fail('training-stopped', say('modelTrainingStopped'));
  }
}
