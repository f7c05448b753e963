import { byId } from '@/lib/domain/id';
import { scoreId, subjectOfScore } from '@/lib/domain/score';
import type { StoreDb } from './db';
import { present } from './related';

const OF_DEALS = scoreId('deal-win', '');

/**
 * What the deals and partners that scores are about are called, by the ids of the scores; null where
 * a record is gone. A deal and a partner can have the same id.
 */
export async function namesOfScored(
  db: Pick<StoreDb, 'deals' | 'partners'>,
  scores: readonly string[],
): Promise<(score: string) => string | null> {
  const ids = scores.map(subjectOfScore);
  const [deals, partners] = await Promise.all([db.deals.bulkGet(ids), db.partners.bulkGet(ids)]);
  const [ofDeals, ofPartners] = [byId(present(deals)), byId(present(partners))];
  return (score) => {
    const known = score.startsWith(OF_DEALS) ? ofDeals : ofPartners;
    return known.get(subjectOfScore(score))?.name ?? null;
  };
}
