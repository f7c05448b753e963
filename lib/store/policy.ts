import { DEFAULT_POLICY, type Policy } from '@/lib/domain/policy';
import type { StoreDb } from './db';

/** The rules of engagement in force; the default ones until a person has saved their own. */
export const readPolicy = async (db: StoreDb): Promise<Policy> =>
  (await db.policies.orderBy('version').last()) ?? DEFAULT_POLICY;

/** Saves as a new version, whatever version it says, and answers it. Earlier versions stay. */
export const savePolicy = (db: StoreDb, policy: Policy): PromiseLike<Policy> =>
  db.transaction('rw', db.policies, async () => {
    const saved = { ...policy, version: (await readPolicy(db)).version + 1 };
    await db.policies.add(saved);
    return saved;
  });
