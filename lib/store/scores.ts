import { byId } from '@/lib/domain/id';
import { pointOf, type Score, type ScoreKind, type ScorePoint, scoreId } from '@/lib/domain/score';
import { DAY, WEEK } from '@/lib/domain/time';
import type { StoreDb } from './db';
import { forgetPartnerRows } from './write-rows';

/** Days from which on a point a week is enough, so that a year costs as much as two months. */
const DAILY = 14;
const LONGEST = 400 * DAY;

export const scoresOf = (db: StoreDb, kind: ScoreKind): PromiseLike<Score[]> =>
  db.scores.where('id').startsWith(scoreId(kind, '')).toArray();

/**
 * Replaces all scores of a kind. What a subject had before becomes part of its past; scores
 * of subjects that are not in the list any more go.
 */
export const replaceScores = (
  db: StoreDb,
  kind: ScoreKind,
  scores: readonly Score[],
): PromiseLike<void> =>
  db.transaction('rw', [db.scores, db.views], async () => {
    const stored = await scoresOf(db, kind);
    const before = byId(stored);
    const next = scores.map((score) => ({ ...score, past: pastOf(score, before.get(score.id)) }));
    for (const { id } of scores) before.delete(id);
    await db.scores.bulkDelete([...before.keys()]);
    await db.scores.bulkPut(next);
    await forgetPartnerRows(db);
  });

/** Adds details to scores; one that was made anew meanwhile stays as it is. */
export const saveDetails = (db: StoreDb, scores: readonly Score[]): PromiseLike<void> =>
  db.transaction('rw', db.scores, async () => {
    const stored = await db.scores.bulkGet(scores.map(({ id }) => id));
    const same = scores.filter(({ computedAt }, i) => stored[i]?.computedAt === computedAt);
    await db.scores.bulkPut(same);
  });

/** A day has one point: its last value, which joins the past once a later day has its own. */
function pastOf(score: Score, before: Score | undefined): readonly ScorePoint[] {
  if (!before) return score.past;
  if (dayOf(before) >= dayOf(score)) return before.past;
  return thinned([...before.past, pointOf(before)], score.computedAt);
}

const dayOf = ({ computedAt }: Score): number => Math.floor(computedAt / DAY);

/** Of each week that lies back further than a fortnight only the first point stays. */
function thinned(points: readonly ScorePoint[], now: number): ScorePoint[] {
  const weeks = new Set<number>();
  return points.filter(({ at }) => {
    if (now - at > LONGEST) return false;
    if (now - at <= DAILY * DAY) return true;
    const week = Math.floor(at / WEEK);
    return !weeks.has(week) && weeks.add(week);
  });
}
