import { ENTITY_NAMES } from '@/lib/domain/entity';
import type { Contest, History, Records } from '@/lib/domain/history';
import type { StoreDb } from './db';

/** Everything that models learn from, as it stood at one moment. */
export const readHistory = (db: StoreDb): PromiseLike<History> =>
  db.transaction('r', [...ENTITY_NAMES, 'feedback', 'overrides'], async () => {
    const [records, engagements, revenues, costs, contests] = await Promise.all([
      readRecords(db),
      db.engagements.toArray(),
      db.revenues.toArray(),
      db.costs.toArray(),
      readContests(db),
    ]);
    return { ...records, engagements, revenues, costs, contests };
  });

/** What people said against scores, expired or not. */
async function readContests(db: StoreDb): Promise<Contest[]> {
  const [feedback, overrides] = await Promise.all([db.feedback.toArray(), db.overrides.toArray()]);
  const wrong = feedback.filter(({ kind, verdict }) => kind === 'score' && verdict === 'wrong');
  return [
    ...wrong.map(({ subject, at }) => ({ scoreId: subject, at })),
    ...overrides.map(({ id, at }) => ({ scoreId: id, at })),
  ];
}

/** What claims are judged by: the records without what partners did and earned. */
export const readRecords = (db: StoreDb): PromiseLike<Records> =>
  db.transaction('r', ['partners', 'accounts', 'deals', 'registrations'], async () => {
    const [partners, accounts, deals, registrations] = await Promise.all([
      db.partners.toArray(),
      db.accounts.toArray(),
      db.deals.toArray(),
      db.registrations.toArray(),
    ]);
    return { partners, accounts, deals, registrations };
  });
