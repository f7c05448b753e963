import type { Id } from '@/lib/domain/id';
import { type Score, type ScoreKind, type ScorePoint, shownPoints } from '@/lib/domain/score';
import { DAY } from '@/lib/domain/time';
import type { StoreDb } from './db';
import { forgetPartnerRows } from './write-rows';

const MOST_POINTS = 30;

export const scoreId = (kind: ScoreKind, subjectId: Id): string => `${kind}:${subjectId}`;

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
    const before = new Map(stored.map((score) => [score.id, score]));
    const next = scores.map((score) => ({ ...score, past: pastOf(score, before.get(score.id)) }));
    for (const { id } of scores) before.delete(id);
    await db.scores.bulkDelete([...before.keys()]);
    await db.scores.bulkPut(next);
    await forgetPartnerRows(db);
  });

/** A day has one point: its last value, which joins the past once a later day has its own. */
function pastOf(score: Score, before: Score | undefined): readonly ScorePoint[] {
  if (!before) return score.past;
  if (dayOf(before) >= dayOf(score)) return before.past;
  const point = { at: before.computedAt, points: shownPoints(before.probability) };
  return [...before.past, point].slice(-MOST_POINTS);
}

const dayOf = ({ computedAt }: Score): number => Math.floor(computedAt / DAY);
