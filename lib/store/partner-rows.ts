import type { PartnerRow } from '@/lib/domain/overview';
import type { Partner } from '@/lib/domain/partner';
import { bandOf, changeOf, type Score, shownPoints } from '@/lib/domain/score';
import type { At } from '@/lib/domain/time';
import type { StoreDb } from './db';
import { withOwnNumbers } from './overrides';
import { scoreId, scoresOf } from './scores';

/**
 * All partners with their latest score, for the popup's search. They are put together once after
 * each change and kept as one record, because reading 10,000 partners takes too long for a popup.
 */
export async function readPartnerRows(db: StoreDb, now: At): Promise<readonly PartnerRow[]> {
  const view = await db.views.get('partner-rows');
  const rows = view?.id === 'partner-rows' ? view.rows : await buildPartnerRows(db);
  return withOwnNumbers(db, rows, now);
}

async function buildPartnerRows(db: StoreDb): Promise<readonly PartnerRow[]> {
  let rows: readonly PartnerRow[] | null = null;
  try {
    await db.transaction('rw', [db.partners, db.scores, db.views], async () => {
      const [partners, scores] = await Promise.all([
        db.partners.toArray(),
        scoresOf(db, 'partner-target'),
      ]);
      const byId = new Map(scores.map((score) => [score.id, score]));
      rows = partners.map((partner) =>
        partnerRow(partner, byId.get(scoreId('partner-target', partner.id)) ?? null),
      );
      await db.views.put({ id: 'partner-rows', rows });
    });
  } catch (error) {
    // On a full disk the list cannot be kept, yet it has been read.
    if (rows === null) throw error;
  }
  return rows ?? [];
}

/** A partner with its latest score, where it has one. */
export const partnerRow = (
  { id, name, tier, region }: Partner,
  score: Score | null,
): PartnerRow => ({
  id,
  name,
  tier,
  region,
  points: score && shownPoints(score.probability),
  band: score?.basis === 'model' ? bandOf(score.probability) : null,
  change: score && changeOf(score),
});
