import type { Ending } from '@/lib/domain/ending';
import {
  isInForce,
  type NamedOverride,
  type Override,
  type OverrideOf,
} from '@/lib/domain/override';
import type { PartnerRow } from '@/lib/domain/overview';
import { scoreId } from '@/lib/domain/score';
import type { At } from '@/lib/domain/time';
import type { StoreDb } from './db';
import { namesOfScored } from './scored-names';

/** A later word on the same score ends the earlier one, which stays in the log. */
export const saveOverride = (db: StoreDb, override: Override): PromiseLike<string> =>
  db.transaction('rw', db.overrides, async () => {
    await end(db, override, 'replaced', override.at);
    return db.overrides.put(override);
  });

/** Takes back what is in force against a score, if anything is; it stays in the log. */
export const takeBackOverride = (db: StoreDb, of: OverrideOf, now: At): PromiseLike<number> =>
  end(db, of, 'taken-back', now);

/** No index: what people typed is so little that all of it is read at once. */
const end = (
  db: StoreDb,
  { kind, subjectId }: OverrideOf,
  ended: Ending,
  now: At,
): PromiseLike<number> =>
  db.overrides
    .filter((each) => each.kind === kind && each.subjectId === subjectId && isInForce(each, now))
    .modify({ ended, expiresAt: now });

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

/** The whole log, latest first, each with the name of its record. */
export const readOverrides = (db: StoreDb): PromiseLike<NamedOverride[]> =>
  db.transaction('r', [db.overrides, db.deals, db.partners], async () => {
    const overrides = await db.overrides.toArray();
    const scored = overrides.map(({ kind, subjectId }) => scoreId(kind, subjectId));
    const nameOf = await namesOfScored(db, scored);
    return overrides
      .map((override, index) => ({ ...override, name: nameOf(scored[index] ?? '') }))
      .sort((a, b) => b.at - a.at);
  });
