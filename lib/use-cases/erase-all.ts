import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import type { BackupStore } from './ports';

export type ErasePorts = {
  readonly store: Pick<BackupStore, 'erase'>;
  /** What is kept outside the database: tokens, sites, places of the panel. Each may throw. */
  readonly forget: readonly (() => Promise<unknown>)[];
};

/** Deletes everything that is stored on this device, and says so where something stayed. */
export async function eraseAll({ store, forget }: ErasePorts): Promise<Result<null>> {
  const others = await Promise.allSettled(forget.map((drop) => drop()));
  const erased = await store.erase();
  if (!erased.ok) return erased;
  const stayed = others.find((other) => other.status === 'rejected');
  return stayed
    ? fail('erase-incomplete', say('eraseIncomplete', String(stayed.reason)))
    : ok(null);
}
