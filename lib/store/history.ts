import { ENTITY_NAMES } from '@/lib/domain/entity';
import { saysWrong } from '@/lib/domain/feedback';
import type { Contest, History, Records } from '@/lib/domain/history';
import { scoreId } from '@/lib/domain/score';
import type { StoreDb } from './db';

/** Everything that models learn from, as it stood at one moment. */
export const readHistory = (db: StoreDb): PromiseLike<History> =>
  db.transaction('r', [...ENTITY_NAMES, 'pastValues', 'feedback', 'overrides'], async () => {
    const [records, engagements, revenues, costs, pastValues, contests] = await Promise.all([
      readRecords(db),
      db.engagements.toArray(),
      db.revenues.toArray(),
      db.costs.toArray(),
      db.pastValues.toArray(),
      readContests(db),
    ]);
    return { ...records, engagements, revenues, costs, pastValues, contests };
  });

/** Every word that people said against scores, whether it still holds or not: it was doubt all the same. */
async function readContests(db: StoreDb): Promise<Contest[]> {
  const [feedback, overrides] = await Promise.all([db.feedback.toArray(), db.overrides.toArray()]);
  return [
    ...feedback.filter(saysWrong).map(({ subject, at }) => ({ scoreId: subject, at })),
    ...overrides.map(({ kind, subjectId, at }) => ({ scoreId: scoreId(kind, subjectId), at })),
  ];
}

/** Records that name companies. */
type Naming = Pick<Records, 'accounts' | 'registrations'>;

/**
 * What claims are judged by: the records without what partners did and earned.
 *
 * @param onNaming is told those that name companies while the deals, which take longest, are read
 */
export const readRecords = (
  db: StoreDb,
  onNaming: (rows: Naming) => void = () => undefined,
): PromiseLike<Records> =>
  db.transaction('r', ['partners', 'accounts', 'deals', 'registrations'], async () => {
    const read = [
      db.accounts.toArray(),
      db.registrations.toArray(),
      db.partners.toArray(),
      db.deals.toArray(),
    ] as const;
    const [accounts, registrations] = await Promise.all([read[0], read[1]]);
    onNaming({ accounts, registrations });
    const [partners, deals] = await Promise.all([read[2], read[3]]);
    return { partners, accounts, deals, registrations };
  });
