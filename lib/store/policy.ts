import { DEFAULT_HEALTH_WEIGHTS, type HealthWeights } from '@/lib/domain/health';
import { DEFAULT_POLICY, type Policy, type StatedPolicy } from '@/lib/domain/policy';
import type { StoreDb } from './db';

/** The rules of engagement in force; the default ones until a person has saved their own. */
export const readPolicy = async (db: StoreDb): Promise<Policy> => ({
  // Those saved before a setting came into being follow its default.
  ...DEFAULT_POLICY,
  ...(await db.policies.orderBy('version').last()),
});

/**
 * Saves as a new version, whatever version it says, and answers it. Earlier versions stay. What
 * health weighs stays as it is where the policy says nothing of it.
 */
export const savePolicy = (db: StoreDb, policy: Policy): PromiseLike<Policy> =>
  db.transaction('rw', db.policies, async () => {
    const { version, healthWeights } = await readPolicy(db);
    const kept = healthWeights && { healthWeights };
    const saved = { ...kept, ...policy, version: version + 1 };
    await db.policies.add(saved);
    return saved;
  });

/** Saves a new version only where a preset setting is not in force yet; answers whether it did. */
export const savePreset = (db: StoreDb, preset: StatedPolicy): PromiseLike<boolean> =>
  db.transaction('rw', db.policies, async () => {
    const policy = await readPolicy(db);
    const settled = { ...policy, ...preset };
    const isInForce = JSON.stringify(settled) === JSON.stringify(policy);
    if (!isInForce) await savePolicy(db, settled);
    return !isInForce;
  });

export const readHealthWeights = async (db: StoreDb): Promise<HealthWeights> =>
  (await readPolicy(db)).healthWeights ?? DEFAULT_HEALTH_WEIGHTS;

/** Saves other weights as a new version of the policy. */
export const saveHealthWeights = (db: StoreDb, weights: HealthWeights): PromiseLike<Policy> =>
  db.transaction('rw', db.policies, async () =>
    savePolicy(db, { ...(await readPolicy(db)), healthWeights: weights }),
  );
