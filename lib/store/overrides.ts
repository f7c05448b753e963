import type { NamedOverride, Override } from '@/lib/domain/override';
import type { StoreDb } from './db';

/** A later word on the same score replaces the earlier one. */
export const saveOverride = (db: StoreDb, override: Override): PromiseLike<string> =>
  db.overrides.put(override);

export const removeOverride = (db: StoreDb, id: string): PromiseLike<void> =>
  db.overrides.delete(id);

/** Latest first, each with the name of its record; expired ones stay as a record of what was said. */
export const readOverrides = (db: StoreDb): PromiseLike<NamedOverride[]> =>
  db.transaction('r', [db.overrides, db.deals, db.partners], async () => {
    const overrides = await db.overrides.toArray();
    const ids = overrides.map(({ subjectId }) => subjectId);
    const [deals, partners] = await Promise.all([db.deals.bulkGet(ids), db.partners.bulkGet(ids)]);
    return overrides
      .map((override, index) => {
        const subject = (override.kind === 'deal-win' ? deals : partners)[index];
        return { ...override, name: subject?.name ?? null };
      })
      .sort((a, b) => b.at - a.at);
  });
