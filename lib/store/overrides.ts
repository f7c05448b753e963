import { isInForce, type NamedOverride, type Override } from '@/lib/domain/override';
import type { PartnerRow } from '@/lib/domain/overview';
import type { At } from '@/lib/domain/time';
import type { StoreDb } from './db';

/** A later word on the same score replaces the earlier one. */
export const saveOverride = (db: StoreDb, override: Override): PromiseLike<string> =>
  db.overrides.put(override);

export const removeOverride = (db: StoreDb, id: string): PromiseLike<void> =>
  db.overrides.delete(id);

/**
 * Puts what people hold against scores beside them. Joined with every reading, because an override
 * ends by itself, whatever lists have been put together before.
 */
export async function withOwnNumbers<Row extends PartnerRow>(
  db: StoreDb,
  rows: readonly Row[],
  now: At,
): Promise<readonly Row[]> {
  const overrides = await db.overrides.toArray();
  const held = overrides.filter((each) => each.kind === 'partner-target' && isInForce(each, now));
  if (held.length === 0) return rows;
  const own = new Map(held.map(({ subjectId, points }) => [subjectId, points]));
  return rows.map((row) => {
    const points = own.get(row.id);
    return points === undefined ? row : { ...row, own: points };
  });
}

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
