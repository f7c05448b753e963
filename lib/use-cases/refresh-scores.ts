import type { Model } from '@/lib/domain/model';
import type { ModelPart } from '@/lib/domain/model-part';
import { ok, type Result } from '@/lib/domain/result';
import { SCORE_KINDS, type ScoreKind } from '@/lib/domain/score';
import type { At } from '@/lib/domain/time';
import { elderOf } from './elder';
import { type Serving, scoreKind } from './score-kind';
import type { ScoreRefresh, ScoringPorts, ScoringRun } from './scoring-ports';
import { type Trained, trainIfDue } from './train-if-due';

/**
 * Brings all scores up to date after data has changed: learns anew where that is due, and scores
 * every open deal and every partner. Stopped anywhere, the old models and scores go on serving.
 */
export async function refreshScores(
  ports: ScoringPorts,
  now: At,
  trainSince: At | null = null,
): Promise<Result<readonly ScoreRefresh[]>> {
  const history = await ports.readHistory();
  if (!history.ok) return history;
  const parts = await ports.readParts();
  if (!parts.ok) return parts;
  const run = { ports, history: history.value, now, trainSince };
  const refreshed: ScoreRefresh[] = [];
  for (const kind of SCORE_KINDS) {
    const own = parts.value.filter((part) => part.kind === kind);
    const done = await refreshKind(run, kind, own);
    if (!done.ok) return done;
    refreshed.push(done.value);
  }
  return ok(refreshed);
}

async function refreshKind(
  run: ScoringRun,
  kind: ScoreKind,
  parts: readonly ModelPart[],
): Promise<Result<ScoreRefresh>> {
  const { ports } = run;
  const trained = await trainAll(run, kind, parts);
  if (!trained.ok) return trained;
  const { training, whole, ofParts } = trained.value;
  const stored = await ports.readScores(kind);
  if (!stored.ok) return stored;
  const serving: Serving = { whole, parts: ofParts.flatMap(({ serving }) => serving ?? []) };
  const scored = await scoreKind(run, kind, serving, stored.value);
  if (!scored.ok) return scored;
  const isFirst = whole !== null && !stored.value.some(({ basis }) => basis === 'model');
  if (isFirst && stored.value.length > 0) {
    // A rule of thumb is no past of a model's score: the step between them is not a trend.
    const cleared = await ports.replaceScores(kind, []);
    if (!cleared.ok) return cleared;
  }
  const written = await ports.replaceScores(kind, scored.value);
  if (!written.ok) return written;
  const models = await ports.readModels();
  if (!models.ok) return models;
  for (const each of [{ part: null, serving: whole }, ...ofParts]) {
    const monitored = await monitor(run, kind, each, models.value);
    if (!monitored.ok) return monitored;
  }
  return ok({ kind, training, scored: scored.value.length });
}

type OfPart = Pick<Trained, 'serving'> & { readonly part: ModelPart | null };

/** The model for all first: those of its parts correct it. */
async function trainAll(
  run: ScoringRun,
  kind: ScoreKind,
  parts: readonly ModelPart[],
): Promise<
  Result<Pick<Trained, 'training'> & { whole: Model | null; ofParts: readonly OfPart[] }>
> {
  const trained = await trainIfDue(run, { kind, part: null });
  if (!trained.ok) return trained;
  const { serving: whole, training } = trained.value;
  const ofParts: OfPart[] = [];
  for (const part of parts) {
    const own = await trainIfDue(run, { kind, part, parent: whole });
    if (!own.ok) return own;
    ofParts.push({ part, serving: own.value.serving });
  }
  return ok({ training, whole, ofParts });
}

/** Finds out how far the present is from what a serving model was trained on. */
async function monitor(
  { ports, history, now }: ScoringRun,
  kind: ScoreKind,
  { part, serving }: OfPart,
  models: readonly Model[],
): Promise<Result<unknown>> {
  const { yieldTo, signal } = ports;
  const elder = serving && elderOf(serving, models, now);
  const options = { yieldTo, signal, elder };
  const drift = serving && (await ports.driftOf(serving, history, now, options));
  if (drift && !drift.ok) return drift;
  return ports.saveDrift({ kind, part }, drift?.value ?? null);
}
