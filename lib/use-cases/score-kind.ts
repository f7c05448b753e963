import type { Id } from '@/lib/domain/id';
import type { Model } from '@/lib/domain/model';
import { ok, type Result } from '@/lib/domain/result';
import type { Score, ScoreKind } from '@/lib/domain/score';
import { withChanges } from './score-changes';
import type { ScoringRun } from './scoring-ports';
import { withEarlierPoints } from './with-earlier-points';

/** The models that serve a kind: for parts of its records, and for all others. */
export type Serving = { readonly parts: readonly Model[]; readonly whole: Model | null };

/**
 * Scores every record of a kind by the model of its part, the others by the model for all, with
 * what changed in each since last week.
 *
 * @param stored scores as they were until now
 */
export async function scoreKind(
  run: ScoringRun,
  kind: ScoreKind,
  { parts, whole }: Serving,
  stored: readonly Score[],
): Promise<Result<readonly Score[]>> {
  const { history, now } = run;
  const { yieldTo, signal, scoreSubjects } = run.ports;
  const hasPast = stored.some(({ basis }) => basis === 'model');
  const scores: Score[] = [];
  for (const model of [...parts, whole]) {
    const except = scores.map(({ subjectId }) => subjectId);
    const options = { yieldTo, signal, inDetail: true, except };
    const own = await scoreSubjects(kind, model, history, now, options);
    if (!own.ok) return own;
    const current = model && !hasPast ? await withEarlierPoints(run, kind, model, own.value) : own;
    if (!current.ok) return current;
    scores.push(...current.value);
  }
  const before = await saidByEarlier(run, kind, scores, stored);
  return before.ok ? ok(withChanges(scores, stored, before.value)) : before;
}

/**
 * What the models that scored until now say today, each of the records that another model scores
 * now; nothing of a model that is gone.
 */
async function saidByEarlier(
  { ports, history, now }: ScoringRun,
  kind: ScoreKind,
  scores: readonly Score[],
  stored: readonly Score[],
): Promise<Result<readonly Score[]>> {
  const { readModels, scoreSubjects, yieldTo, signal } = ports;
  const versions = new Map(scores.map(({ id, modelVersion }) => [id, modelVersion]));
  const changed = stored.filter(
    ({ id, modelVersion, snapshots = [] }) =>
      snapshots.length > 0 && (versions.get(id) ?? modelVersion) !== modelVersion,
  );
  if (changed.length === 0) return ok([]);
  const models = await readModels();
  if (!models.ok) return models;
  const said: Score[] = [];
  for (const [version, own] of Map.groupBy(changed, ({ modelVersion }) => modelVersion)) {
    const earlier = models.value.find((model) => model.kind === kind && model.version === version);
    if (!earlier) continue;
    const only: readonly Id[] = own.map(({ subjectId }) => subjectId);
    const asked = await scoreSubjects(kind, earlier, history, now, { only, yieldTo, signal });
    if (!asked.ok) return asked;
    said.push(...asked.value);
  }
  return ok(said);
}
