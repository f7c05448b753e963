import type { History } from '@/lib/domain/history';
import type { Model } from '@/lib/domain/model';
import type { IdealTrait } from '@/lib/domain/recruits';
import type { Result } from '@/lib/domain/result';
import type { At } from '@/lib/domain/time';
import { timelineOf } from '@/models/features/timeline';
import { type PacePorts, paceOf } from '@/models/pace';
import { idealProfile } from '@/models/score/ideal-profile';
import { caseTable } from '@/models/tasks/case-table';
import { recruit } from '@/models/tasks/recruit';
import { unlessStopped } from './unless-stopped';

export type ProfilePorts = PacePorts & {
  readonly readHistory: () => Promise<Result<History>>;
  readonly readModels: () => Promise<Result<readonly Model[]>>;
  readonly saveIdealProfile: (profile: readonly IdealTrait[]) => Promise<Result<unknown>>;
};

/** Brings up to date what the best new partners had in common; empty while no model serves. */
export async function refreshIdealProfile(ports: ProfilePorts, now: At): Promise<Result<unknown>> {
  const models = await ports.readModels();
  if (!models.ok) return models;
  const serving = models.value.find(
    ({ kind, part, status }) => kind === recruit.kind && !part && status === 'serving',
  );
  if (!serving) return ports.saveIdealProfile([]);
  const history = await ports.readHistory();
  if (!history.ok) return history;
  const pace = paceOf(ports);
  return unlessStopped(ports, async () => {
    const timeline = await timelineOf(history.value, pace);
    const cases = await caseTable(recruit, timeline, now, pace);
    return ports.saveIdealProfile(await idealProfile(serving, recruit, cases, pace));
  });
}
