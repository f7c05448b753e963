import type { History } from '@/lib/domain/history';
import type { Model } from '@/lib/domain/model';
import { ok, type Result } from '@/lib/domain/result';
import type { ScoreKind } from '@/lib/domain/score';
import type { At } from '@/lib/domain/time';
import { isTrainingDue } from './is-training-due';
import type { ScoreRefresh, ScoringPorts } from './scoring-ports';

export type Trained = Pick<ScoreRefresh, 'training'> & {
  /** The model to score with; null while none has been good enough. */
  readonly serving: Model | null;
  /** All of this kind until now, newest first. */
  readonly models: readonly Model[];
};

/** Trains where that is due. A model that was refused is kept with its reason, and serves nobody. */
export async function trainIfDue(
  kind: ScoreKind,
  history: History,
  ports: ScoringPorts,
  now: At,
  trainSince: At | null,
): Promise<Result<Trained>> {
  const models = await ports.readModels();
  if (!models.ok) return models;
  const own = models.value.filter((model) => model.kind === kind);
  const serving = own.find(({ status }) => status === 'serving') ?? null;
  const [newest] = own;
  if (newest && !(await isTrainingDue(newest, history, now, ports, trainSince))) {
    return ok({ training: 'kept', serving, models: own });
  }
  const { yieldTo, signal } = ports;
  const version = (newest?.version ?? 0) + 1;
  const trained = await ports.trainModel(kind, history, now, { version, serving, yieldTo, signal });
  if (!trained.ok) return trained;
  const published = await ports.publishModel(trained.value);
  if (!published.ok) return published;
  return trained.value.status === 'serving'
    ? ok({ training: 'published', serving: trained.value, models: own })
    : ok({ training: 'refused', serving, models: own });
}
