import type { Id } from '@/lib/domain/id';
import { type ScoreKind, scoreId } from '@/lib/domain/score';
import type { At } from '@/lib/domain/time';
import { lastUntil } from '../features/series';
import type { Timeline } from '../features/timeline';

/**
 * The last moment of a span at which a person contested a score: that is then the moment at which
 * the case is learned, as it stood when somebody saw it differently. So what people say is data for
 * the next model, and the end of the case, not the person, tells what is right. Null where nobody did.
 *
 * @param until the moment after the span
 */
export function contestedAt(
  timeline: Timeline,
  kind: ScoreKind,
  subjectId: Id,
  from: At,
  until: At,
): At | null {
  const last = lastUntil(timeline.contests(scoreId(kind, subjectId)), until - 1);
  return last !== null && last >= from ? last : null;
}
