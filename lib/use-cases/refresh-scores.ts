import type { History } from '@/lib/domain/history';
import type { Model } from '@/lib/domain/model';
import { ok, type Result } from '@/lib/domain/result';
import { SCORE_KINDS, type Score, type ScoreKind } from '@/lib/domain/score';
import type { At } from '@/lib/domain/time';
import { withChanges } from './score-changes';
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
  const { serving, training, models } = trained.value;
  const { yieldTo, signal } = ports;
  const options = { yieldTo, signal, inDetail: true };
  const scores = await ports.scoreSubjects(kind, serving, history, now, options);
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
  const before = await saidByEarlier(models, serving, stored.value, history, ports, now);
  if (!before.ok) return before;
  const scored = withChanges(current.value, stored.value, before.value);
  const written = await ports.replaceScores(kind, scored);
  if (!written.ok) return written;
  const monitored = await monitor(kind, serving, history, ports, now);
  return monitored.ok ? ok({ kind, training, scored: scored.length }) : monitored;
}

/** What the model that scored until now says today; nothing where it still serves or is gone. */
async function saidByEarlier(
  models: readonly Model[],
  serving: Model | null,
  stored: readonly Score[],
  history: History,
  { scoreSubjects, yieldTo, signal }: ScoringPorts,
  now: At,
): Promise<Result<readonly Score[]>> {
  const version = stored.find(({ snapshots = [] }) => snapshots.length > 0)?.modelVersion;
  const earlier = models.find((model) => model.version === version);
  if (!serving || !earlier || version === serving.version) return ok([]);
  const only = stored.map(({ subjectId }) => subjectId);
  return scoreSubjects(serving.kind, earlier, history, now, { only, yieldTo, signal });
}

/** Finds out how far the present is from what the serving model was trained on. */
async function monitor(
  kind: ScoreKind,
  serving: Model | null,
  history: History,
  ports: ScoringPorts,
  now: At,
): Promise<Result<unknown>> {
  const { yieldTo, signal } = ports;
  const drift = serving && (await ports.driftOf(serving, history, now, { yieldTo, signal }));
  if (drift && !drift.ok) return drift;
  return ports.saveDrift(kind, drift?.value ?? null);
}
