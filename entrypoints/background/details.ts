import type { InsightsReply } from '@/lib/domain/insights';
import { scoreId } from '@/lib/domain/score';

/** More records than these have been opened by nobody while a trainer ran. */
const MOST_WANTED = 20;

/** Ids of scores on screen of which it is not known what would change them, latest last. */
const wanted = new Set<string>();

/** Notes what an answer lacks; answers whether there is anything to work out. */
export function noteMissing(reply: InsightsReply): boolean {
  const score = reply.state === 'ready' ? reply.insights.score : null;
  if (reply.state !== 'ready' || !score?.lacksDetail) return false;
  wanted.add(scoreId(score.kind, reply.insights.subjectId));
  return true;
}

/** All that was noted, to be worked out now; what is asked for again is noted again. */
export function takeMissing(): readonly string[] {
  const ids = [...wanted].slice(-MOST_WANTED);
  wanted.clear();
  return ids;
}
