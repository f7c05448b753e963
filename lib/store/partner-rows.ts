import { byId } from '@/lib/domain/id';
import type { PartnerRow } from '@/lib/domain/overview';
import type { Partner } from '@/lib/domain/partner';
import { bandOf, changeOf, type Score, scoreId, shownPoints } from '@/lib/domain/score';
import type { At } from '@/lib/domain/time';
import type { StoreDb } from './db';
import { keptView } from './kept-view';
import { withOwnNumbers } from './overrides';
import { scoresOf } from './scores';

/**
 * All partners with their latest score, for the popup's search. They are put together once after
 * each change and kept as one record, because reading 10,000 partners takes too long for a popup.
 */
export async function readPartnerRows(db: StoreDb, now: At): Promise<readonly PartnerRow[]> {
  const { rows } = await keptView(db, 'partner-rows', [db.partners, db.scores], async () => ({
    id: 'partner-rows',
    rows: await rowsOfAll(db),
  }));
  return withOwnNumbers(db, rows, now);
}

async function rowsOfAll(db: StoreDb): Promise<PartnerRow[]> {
  const [partners, scores] = await Promise.all([
    db.partners.toArray(),
    scoresOf(db, 'partner-target'),
  ]);
  const known = byId(scores);
  return partners.map((partner) =>
    partnerRow(partner, known.get(scoreId('partner-target', partner.id)) ?? null),
  );
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
