import { LONGEST_REASON } from '@/lib/domain/limits';
import { type Override, type OverrideAsk, overrideId } from '@/lib/domain/override';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type Score, scoreId, shownPoints } from '@/lib/domain/score';
import { say } from '@/lib/domain/text';
import { type At, DAY } from '@/lib/domain/time';

export type OverridePorts = {
  readonly readScore: (id: Score['id']) => Promise<Result<Score | undefined>>;
  readonly saveOverride: (override: Override) => Promise<Result<unknown>>;
};

/**
 * Holds a person's number against a score, with the reason, until it expires or the next one is
 * held against it. The score itself stays as it is; what it said at that moment is kept beside.
 */
export async function overrideScore(
  { kind, subjectId, points, reason, days }: OverrideAsk,
  { readScore, saveOverride }: OverridePorts,
  now: At,
): Promise<Result<null>> {
  const why = reason.trim();
  if (!(Number.isInteger(points) && points >= 1 && points <= 99)) {
    return fail('override-points', say('overridePoints'));
  }
  if (!why || why.length > LONGEST_REASON) {
    return fail('override-reason', say('overrideReason', LONGEST_REASON));
  }
  const score = await readScore(scoreId(kind, subjectId));
  if (!score.ok) return score;
  if (!score.value) return fail('override-no-score', say('overrideNoScore'));
  const saved = await saveOverride({
    id: overrideId({ kind, subjectId, at: now }),
    kind,
    subjectId,
    points,
    scorePoints: shownPoints(score.value.probability),
    reason: why,
    at: now,
    expiresAt: now + days * DAY,
  });
  return saved.ok ? ok(null) : saved;
}
