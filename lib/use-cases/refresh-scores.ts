import type { History } from '@/lib/domain/history';
import { ok, type Result } from '@/lib/domain/result';
import { SCORE_KINDS, type ScoreKind } from '@/lib/domain/score';
import type { At } from '@/lib/domain/time';
import type { ScoreRefresh, ScoringPorts } from './scoring-ports';
import { trainIfDue } from './train-if-due';
import { withEarlierPoints } from './with-earlier-points';

/**
 * Brings all scores up to date after data has changed: learns anew where that is due, and scores
 * every open deal and every partner. Stopped anywhere, the old model and scores go on serving.
 */
export async function refreshScores(
  ports: ScoringPorts,
  now: At,
  trainSince: At | null = null,
): Promise<Result<readonly ScoreRefresh[]>> {
  const history = await ports.readHistory();
  if (!history.ok) return history;
  const refreshed: ScoreRefresh[] = [];
  for (const kind of SCORE_KINDS) {
    const done = await refreshKind(kind, history.value, ports, now, trainSince);
    if (!done.ok) return done;
    refreshed.push(done.value);
  }
  return ok(refreshed);
}

async function refreshKind(
  kind: ScoreKind,
  history: History,
  ports: ScoringPorts,
  now: At,
  trainSince: At | null,
): Promise<Result<ScoreRefresh>> {
  const trained = await trainIfDue(kind, history, ports, now, trainSince);
  if (!trained.ok) return trained;
  const { serving, training } = trained.value;
  const { yieldTo, signal } = ports;
  const scores = await ports.scoreSubjects(kind, serving, history, now, { yieldTo, signal });
  if (!scores.ok) return scores;
  const stored = await ports.readScores(kind);
  if (!stored.ok) return stored;

  const isFirst = serving !== null && !stored.value.some(({ basis }) => basis === 'model');
  const current = isFirst
    ? await withEarlierPoints(kind, serving, scores.value, history, ports, now)
    : scores;
  if (!current.ok) return current;
  if (isFirst && stored.value.length > 0) {
    // A rule of thumb is no past of a model's score: the step between them is not a trend.
    const cleared = await ports.replaceScores(kind, []);
    if (!cleared.ok) return cleared;
  }
  const written = await ports.replaceScores(kind, current.value);
  return written.ok ? ok({ kind, training, scored: current.value.length }) : written;
}
