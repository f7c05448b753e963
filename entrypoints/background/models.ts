import type { ModelCard } from '@/lib/domain/model-card';
import type { Result } from '@/lib/domain/result';
import type { ScoreKind } from '@/lib/domain/score';
import { readFeedback } from '@/lib/store/feedback';
import { readModels, restoreModel } from '@/lib/store/models';
import { readDrift } from '@/lib/store/reports';
import { modelCards } from '@/lib/use-cases/model-cards';
import type { ModelPorts } from '@/lib/use-cases/model-ports';
import { rollBackModel } from '@/lib/use-cases/roll-back-model';
import { rescoreNow } from './scores';
import { stored } from './store';

const ports: ModelPorts = {
  readModels: () => stored(readModels),
  readDrift: (of) => stored((db) => readDrift(db, of)),
  readFeedback: () => stored(readFeedback),
  restoreModel: (kind, version, now) => stored((db) => restoreModel(db, kind, version, now)),
};

export const listCards = (): Promise<Result<readonly ModelCard[]>> => modelCards(ports, Date.now());

/** The scores follow as soon as they are made; until then the old ones say which model they are of. */
export async function rollBack(ask: {
  readonly kind: ScoreKind;
  readonly version: number;
}): Promise<Result<null>> {
  const done = await rollBackModel(ask, ports, Date.now());
  return done.ok ? rescoreNow() : done;
}
