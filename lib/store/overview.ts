import type { Deal } from '@/lib/domain/deal';
import { ENTITY_NAMES } from '@/lib/domain/entity';
import type { Registration } from '@/lib/domain/registration';
import type { Sync } from '@/lib/domain/sync';
import type { At } from '@/lib/domain/time';
import type { StoreDb } from './db';

/** What the popup sums up beside the partners. */
export type OverviewFacts = {
  readonly won: readonly Deal[];
  readonly registrations: readonly Registration[];
  readonly sources: number;
  readonly syncs: readonly Sync[];
};

/** Won deals closed since a moment, and registrations that end before one; read in one go. */
export const readOverviewFacts = (
  db: StoreDb,
  { wonSince, endingBefore }: { readonly wonSince: At; readonly endingBefore: At },
): PromiseLike<OverviewFacts> =>
  db.transaction('r', [db.deals, db.registrations, db.sources, db.syncs], async () => {
    const [deals, registrations, sources, syncs] = await Promise.all([
      db.deals.toArray(),
      db.registrations.toArray(),
      db.sources.count(),
      db.syncs.toArray(),
    ]);
    const won = deals.filter(
      ({ state, closedAt }) => state === 'won' && closedAt !== null && closedAt >= wonSince,
    );
    const ending = registrations.filter(
      ({ expiresAt }) => expiresAt !== null && expiresAt < endingBefore,
    );
    return { won, registrations: ending, sources, syncs };
  });

/** How far the set-up has come. */
export const readSetUp = (
  db: StoreDb,
): PromiseLike<{
  readonly sources: number;
  readonly rows: number;
  readonly syncs: readonly Sync[];
}> =>
  db.transaction('r', [...ENTITY_NAMES, 'sources', 'syncs'], async () => {
    const [sources, syncs, ...counts] = await Promise.all([
      db.sources.count(),
      db.syncs.toArray(),
      ...ENTITY_NAMES.map((name) => db.table(name).count()),
    ]);
    return { sources, syncs, rows: counts.reduce((sum, count) => sum + count, 0) };
  });
