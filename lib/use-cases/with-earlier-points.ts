import type { Model } from '@/lib/domain/model';
import { ok, type Result } from '@/lib/domain/result';
import { pointOf, type Score, type ScoreKind, type ScorePoint } from '@/lib/domain/score';
import type { Snapshot } from '@/lib/domain/score-change';
import { DAY } from '@/lib/domain/time';
import { snapshotOf } from './score-changes';
import type { ScoringRun } from './scoring-ports';

/** Oldest first. Changes are measured against three months ago (partners) and a week ago (deals). */
const DAYS_AGO = [90, 60, 30, 7];

/**
 * Gives first scores a past: what the same model would have said then, from what was known then.
 * So trends and changes are there on the first day, and never the difference of two models.
 */
export async function withEarlierPoints(
  { ports, history, now }: ScoringRun,
  kind: ScoreKind,
  model: Model,
  scores: readonly Score[],
): Promise<Result<readonly Score[]>> {
  const { yieldTo, signal, scoreSubjects } = ports;
  const only = scores.map(({ subjectId }) => subjectId);
  const pasts = new Map<string, ScorePoint[]>(scores.map(({ id }) => [id, []]));
  const snapshots = new Map<string, Snapshot>();
  for (const days of DAYS_AGO) {
    const at = now - days * DAY;
    const then = await scoreSubjects(kind, model, history, at, { only, yieldTo, signal });
    if (!then.ok) return then;
    for (const score of then.value) {
      pasts.get(score.id)?.push(pointOf(score));
      snapshots.set(score.id, snapshotOf(score));
    }
  }
  return ok(
    scores.map((score) => {
      const snapshot = snapshots.get(score.id);
      return {
        ...score,
        past: pasts.get(score.id) ?? [],
        ...(snapshot && { snapshots: [snapshot] }),
      };
    }),
  );
}
