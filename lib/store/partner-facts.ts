import type { Engagement } from '@/lib/domain/engagement';
import type { Id } from '@/lib/domain/id';
import type { Outlook } from '@/lib/domain/outlook';
import type { Revenue } from '@/lib/domain/revenue';
import { type At, DAY } from '@/lib/domain/time';
import { type Recall, recallEach } from './recall';
import { rowsOf } from './related';
import type { Snapshot } from './snapshot';

/** The days of engagement that a judgement on today's partner looks back. */
const ENGAGEMENT_DAYS = 400;

type PartnerFacts = {
  readonly engagements: readonly Engagement[];
  readonly revenues: readonly Revenue[];
  readonly outlook: Outlook | null;
};

/** What a partner did and earned, and what is kept of it beside its scores. */
export async function readPartnerFacts(
  snapshot: Snapshot,
  partnerId: Id | null,
  now: At,
  recall: Recall,
): Promise<PartnerFacts> {
  const { db, rowsIn } = snapshot;
  const ids = partnerId === null ? [] : [partnerId];
  const [engagements, revenues, [outlook = null]] = await Promise.all([
    recallEach(recall, 'engagements of', ids, (id) =>
      rowsIn(db.engagements, { index: '[partnerId+at]', range: recentOf(id, now) }),
    ),
    recallEach(recall, 'revenues of', ids, (id) =>
      rowsIn(db.revenues, { index: 'partnerId', range: IDBKeyRange.only(id) }),
    ),
    rowsOf(snapshot, db.outlooks, ids, recall),
  ]);
  return { engagements: engagements.flat(), revenues: revenues.flat(), outlook };
}

const recentOf = (partnerId: Id, now: At): IDBKeyRange =>
  IDBKeyRange.bound(
    [partnerId, now - ENGAGEMENT_DAYS * DAY],
    [partnerId, Number.POSITIVE_INFINITY],
  );
