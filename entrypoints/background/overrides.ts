import type { OverrideAsk } from '@/lib/domain/override';
import type { Result } from '@/lib/domain/result';
import { emit } from '@/lib/messages/receive';
import { removeOverride, saveOverride } from '@/lib/store/overrides';
import { type OverridePorts, overrideScore } from '@/lib/use-cases/override-score';
import { done, stored } from './store';

const ports: OverridePorts = {
  readScore: (id) => stored((db) => db.scores.get(id)),
  saveOverride: (override) => done((db) => saveOverride(db, override)),
};

export const override = (ask: OverrideAsk): Promise<Result<null>> =>
  told(overrideScore(ask, ports, Date.now()));

export const undoOverride = ({ id }: { readonly id: string }): Promise<Result<null>> =>
  told(done((db) => removeOverride(db, id)));

/** Other tabs that show the record follow. */
async function told(changing: Promise<Result<null>>): Promise<Result<null>> {
  const result = await changing;
  if (result.ok) emit('data/changed', null);
  return result;
}
