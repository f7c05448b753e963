import type { History } from '@/lib/domain/history';
import type { Model } from '@/lib/domain/model';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { ScoreKind } from '@/lib/domain/score';
import { say } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { timelineOf } from '../features/timeline';
import { type PacePorts, paceOf } from '../pace';
import { TASKS } from '../tasks';
import { caseTable } from '../tasks/case-table';
import { trainAdditive } from './train-additive';

export type TrainOptions = PacePorts & { readonly version: number };

/**
 * Trains the model of a kind of score on all that is known by `now`. Pauses between slices of
 * work, and stops without a trace when the signal is aborted.
 *
 * @returns the model, `serving` or `refused` with its reason; a problem `training-stopped` when
 *   it was aborted
 */
export async function trainModel(
  kind: ScoreKind,
  history: History,
  now: At,
  { version, ...ports }: TrainOptions,
): Promise<Result<Model>> {
  try {
    const pace = paceOf(ports);
    const timeline = await timelineOf(history, pace);
    const trained = await trainAdditive(await caseTable(TASKS[kind], timeline, now, pace), pace);
    return ok({
      id: `${kind}:${version}`,
      kind,
      version,
      status: trained.weights ? 'serving' : 'refused',
      trainedAt: now,
      ...trained,
    });
  } catch (error) {
    if (!ports.signal?.aborted) throw error;
    return fail('training-stopped', say('modelTrainingStopped'));
  }
}
