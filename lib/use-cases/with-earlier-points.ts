import type { History } from '@/lib/domain/history';
import type { Model } from '@/lib/domain/model';
import { ok, type Result } from '@/lib/domain/result';
import { type Score, type ScoreKind, type ScorePoint, shownPoints } from '@/lib/domain/score';
import { type At, DAY } from '@/lib/domain/time';
import type { ScoringPorts } from './scoring-ports';

/** Oldest first; a month and a week are what changes are measured against. */
const DAYS_AGO = [90, 60, 30, 7];

/**
 * Gives first scores a past: what the same model would have said then, from what was known then.
 * So trends are there on the first day, and never the difference of two models.
 */
export async function withEarlierPoints(
  kind: ScoreKind,
  model: Model,
  scores: readonly Score[],
  history: History,
  ports: ScoringPorts,
  now: At,
): Promise<Result<readonly Score[]>> {
  const { yieldTo, signal, scoreSubjects } = ports;
  const only = scores.map(({ subjectId }) => subjectId);
  const pasts = new Map<string, ScorePoint[]>(scores.map(({ id }) => [id, []]));
  for (const days of DAYS_AGO) {
    const at = now - days * DAY;
    const then = await scoreSubjects(kind, model, history, at, { only, yieldTo, signal });
    if (!then.ok) return then;
    for (const { id, probability } of then.value) {
      pasts.get(id)?.push({ at, points: shownPoints(probability) });
    }
  }
  return ok(scores.map((score) => ({ ...score, past: pasts.get(score.id) ?? [] })));
}
