import { markedWrong } from '@/lib/domain/feedback';
import type { Model } from '@/lib/domain/model';
import { type Drift, type ModelCard, stalenessOf } from '@/lib/domain/model-card';
import { ok, type Result } from '@/lib/domain/result';
import { SCORE_KINDS, type ScoreKind } from '@/lib/domain/score';
import { say, sayCount, type Text } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { fairnessOf } from '@/models/monitor/fairness';
import { TASKS } from '@/models/tasks';
import { weightsOf } from '@/models/weights';
import type { ModelPorts } from './model-ports';

/** What each kind foretells, and what it cannot know. */
const WORDS: { readonly [Kind in ScoreKind]: { definition: string; limit: string } } = {
  'deal-win': { definition: 'modelForetellsDealWin', limit: 'modelLimitDealWin' },
  'partner-target': { definition: 'modelForetellsTarget', limit: 'modelLimitTarget' },
  'partner-churn': { definition: 'modelForetellsChurn', limit: 'modelLimitChurn' },
  recruit: { definition: 'modelForetellsRecruit', limit: 'modelLimitRecruit' },
};

/** What a person should know of each model: the serving one, or the newest refused one. */
export async function modelCards(
  ports: Pick<ModelPorts, 'readModels' | 'readDrift' | 'readFeedback'>,
  now: At,
): Promise<Result<readonly ModelCard[]>> {
  const models = await ports.readModels();
  if (!models.ok) return models;
  const feedback = await ports.readFeedback();
  if (!feedback.ok) return feedback;
  const cards: ModelCard[] = [];
  for (const kind of SCORE_KINDS) {
    const ofKind = models.value.filter((model) => model.kind === kind);
    const wrong = markedWrong(feedback.value, kind).length;
    for (const versions of inGroups(ofKind)) {
      const shown = versions.find(({ status }) => status === 'serving') ?? versions[0];
      const drift = await ports.readDrift({ kind, part: shown.part ?? null });
      if (!drift.ok) return drift;
      cards.push(cardOf(shown, versions, drift.value, wrong, now));
    }
  }
  return ok(cards);
}

type Versions = readonly [Model, ...Model[]];

/** The versions of the model for all, then those of each part. */
const inGroups = (models: readonly Model[]): readonly Versions[] =>
  [...Map.groupBy(models, ({ part }) => part?.id ?? '')]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, versions]) => versions as [Model, ...Model[]]);

function cardOf(
  { weights: _, ...model }: Model,
  versions: readonly Model[],
  drift: Drift | null,
  wrong: number,
  now: At,
): ModelCard {
  const { columns, name } = TASKS[model.kind];
  return {
    model,
    definition: say(WORDS[model.kind].definition),
    features: columns.map(({ id }) => name(id)),
    staleness: stalenessOf(model.trainedAt, now),
    drift,
    versions: versions.map((each) => ({
      version: each.version,
      trainedAt: each.trainedAt,
      status: each.status,
      reason: each.reason,
      quality: each.quality,
      canServe: each.status === 'retired' && weightsOf(each, columns) !== null,
    })),
    fairness: fairnessOf(model.report?.slices ?? []),
    fairnessSince: fairnessOf(drift?.slices ?? []),
    limits: limitsOf(model, wrong),
  };
}

function limitsOf({ kind, gate, part, restoredAt }: Omit<Model, 'weights'>, wrong: number): Text[] {
  return [
    say(WORDS[kind].limit),
    say('modelLimitRecorded'),
    say('modelLimitAlike'),
    ...(part ? [say('modelLimitPart')] : []),
    ...(gate.level === 'strong' ? [] : [say('modelLimitFewCases')]),
    ...(wrong === 0 ? [] : [sayCount('modelLimitMarkedWrong', wrong)]),
    ...(restoredAt === undefined ? [] : [say('modelLimitRestored', { date: restoredAt })]),
  ];
}
