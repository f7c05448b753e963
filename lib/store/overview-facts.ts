import type { OverviewFacts } from '@/lib/domain/overview';
import { isApproved } from '@/lib/domain/registration-window';
import type { At } from '@/lib/domain/time';
import type { StoreDb } from './db';

/**
 * Deals won since a moment and approved registrations, as they stand now. Reads every row of both:
 * no index serves it, since each would slow every sync for one small popup.
 */
export const readOverviewFacts = (
  db: StoreDb,
  { wonSince }: { readonly wonSince: At },
): PromiseLike<OverviewFacts> =>
  db.transaction('r', [db.deals, db.registrations, db.sources, db.syncs], async () => {
    // Read whole and sifted here: a filter in the database goes row by row, ten times slower.
    const [deals, registrations, sources, syncs] = await Promise.all([
      db.deals.toArray(),
      db.registrations.toArray(),
      db.sources.count(),
      db.syncs.toArray(),
    ]);
    return {
      won: deals.filter(({ state, closedAt }) => state === 'won' && (closedAt ?? 0) >= wonSince),
      registrations: registrations.filter(isApproved),
      sources,
      syncs,
    };
  });
