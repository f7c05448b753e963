import { fail, ok, type Result } from '@/lib/domain/result';
import type { ScoreKind } from '@/lib/domain/score';
import { say } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { TASKS } from '@/models/tasks';
import { weightsOf } from '@/models/weights';
import type { ModelPorts } from './model-ports';

/**
 * Brings an earlier version back at once. It then serves until a newly trained model has done
 * better than it on cases that neither has seen; the schedule alone never replaces it.
 */
export async function rollBackModel(
  { kind, version }: { readonly kind: ScoreKind; readonly version: number },
  ports: Pick<ModelPorts, 'readModels' | 'restoreModel'>,
  now: At,
): Promise<Result<null>> {
  const models = await ports.readModels();
  if (!models.ok) return models;
  const wanted = models.value.find((model) => model.kind === kind && model.version === version);
  if (!wanted) return fail('model-gone', say('modelGone', version));
  if (wanted.status !== 'retired')
    return fail('model-not-retired', say('modelNotRetired', version));
  if (!weightsOf(wanted, TASKS[kind].columns)) {
    return fail('model-outdated', say('modelOutdated', version));
  }
  const restored = await ports.restoreModel(kind, version, now);
  if (!restored.ok) return restored;
  return restored.value ? ok(null) : fail('model-gone', say('modelGone', version));
}
