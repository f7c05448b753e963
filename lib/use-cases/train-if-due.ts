import type { Model } from '@/lib/domain/model';
import type { ModelPart } from '@/lib/domain/model-part';
import { ok, type Result } from '@/lib/domain/result';
import type { ScoreKind } from '@/lib/domain/score';
import { isTrainingDue } from './is-training-due';
import type { ScoreRefresh, ScoringRun } from './scoring-ports';

/** What is to be trained: the model for all records of a kind, or for a part of them. */
type Wanted =
  | { readonly kind: ScoreKind; readonly part: null }
  | { readonly kind: ScoreKind; readonly part: ModelPart; readonly parent: Model | null };

export type Trained = Pick<ScoreRefresh, 'training'> & {
  /** The model to score with; null while none has been good enough. */
  readonly serving: Model | null;
};

/**
 * Trains where that is due; a part also where the model that it corrects is another. A model that
 * was refused is kept with its reason, and serves nobody.
 */
export async function trainIfDue(run: ScoringRun, wanted: Wanted): Promise<Result<Trained>> {
  const { ports, history, now } = run;
  const models = await ports.readModels();
  if (!models.ok) return models;
  const { kind, part } = wanted;
  const ofKind = models.value.filter((model) => model.kind === kind);
  const own = ofKind.filter((model) => model.part?.id === part?.id);
  const serving = own.find(({ status }) => status === 'serving') ?? null;
  const [newest] = own;
  const isUpToDate = !newest || !part || newest.parent?.version === wanted.parent?.version;
  if (newest && isUpToDate && !(await isTrainingDue(run, newest))) {
    return ok({ training: 'kept', serving });
  }
  const { yieldTo, signal } = ports;
  // Numbered together: a version of a kind says which model it was, whatever part it was for.
  const options = { version: (ofKind[0]?.version ?? 0) + 1, serving, yieldTo, signal };
  const trained = part
    ? await ports.trainPart(part, history, now, { ...options, parent: wanted.parent })
    : await ports.trainModel(kind, history, now, options);
  if (!trained.ok) return trained;
  const published = await ports.publishModel(trained.value);
  if (!published.ok) return published;
  return trained.value.status === 'serving'
    ? ok({ training: 'published', serving: trained.value })
    : ok({ training: 'refused', serving });
}
