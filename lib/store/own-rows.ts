import type { Deal } from '@/lib/domain/deal';
import type { Id } from '@/lib/domain/id';
import type { Partner } from '@/lib/domain/partner';
import type { Registration } from '@/lib/domain/registration';
import { contactKeysOf, keysAround, type NamedSubject } from '@/lib/domain/related';
import { PARTNER_SCORES, type Score, scoreId } from '@/lib/domain/score';
import type { At } from '@/lib/domain/time';
import { canLinkDeals } from './links';
import { readPartnerFacts } from './partner-facts';
import { type Recall, readAhead, recallAll } from './recall';
import { NOBODY, newestOf, rowsOf } from './related';
import type { Snapshot } from './snapshot';

/** What is found by the ids of the subject alone; what that names is on its way. */
export async function readOwn(snapshot: Snapshot, subject: NamedSubject, now: At, recall: Recall) {
  const { deal, partner } = subject;
  const scored = scoreIds(deal, partner);
  readAhead(readNear(snapshot, subject, recall));
  const [facts, scores, overrides] = await Promise.all([
    readPartnerFacts(snapshot, partner?.id ?? null, now, recall),
    rowsOf(snapshot, snapshot.db.scores, scored, recall),
    recallAll(recall, 'overrides', () => snapshot.rowsIn(snapshot.db.overrides)),
  ]);
  readAhead(partnersNamed(snapshot, { scores }, recall));
  return {
    ...facts,
    scores,
    overrides: overrides.filter(({ kind, subjectId }) => scored.includes(scoreId(kind, subjectId))),
  };
}

/** The rows that the subject itself is linked with, and who they name. */
async function readNear(snapshot: Snapshot, subject: NamedSubject, recall: Recall): Promise<void> {
  const [deals, registrations] = await readLinked(snapshot, keysAround(subject, NOBODY), recall);
  const contacts = contactKeysOf(subject, registrations);
  readAhead(
    newestOf(snapshot, 'registrations', contacts, recall),
    partnersNamed(snapshot, { deals, registrations }, recall),
  );
}

/** Deals and registrations that are found by these keys. */
export const readLinked = (snapshot: Snapshot, keys: readonly string[], recall: Recall) =>
  Promise.all([
    newestOf(snapshot, 'deals', keys.filter(canLinkDeals), recall),
    newestOf(snapshot, 'registrations', keys, recall),
  ]);

const scoreIds = (deal: Deal | null, partner: { readonly id: Id } | null): string[] => [
  ...(deal ? [scoreId('deal-win', deal.id)] : []),
  ...(partner ? PARTNER_SCORES.map((kind) => scoreId(kind, partner.id)) : []),
];

type Naming = {
  readonly partner?: Partner | null;
  readonly deals?: readonly Deal[];
  readonly registrations?: readonly Registration[];
  readonly scores?: readonly Score[];
};

export function partnersNamed(
  snapshot: Snapshot,
  { partner, deals = [], registrations = [], scores = [] }: Naming,
  recall: Recall,
): Promise<Partner[]> {
  const ids = new Set([
    ...(partner ? [partner.id] : []),
    ...registrations.map(({ partnerId }) => partnerId),
    ...deals.flatMap(({ partners }) => partners.map(({ partnerId }) => partnerId)),
    ...scores.flatMap(({ fits }) => fits.map(({ partnerId }) => partnerId)),
  ]);
  return rowsOf(snapshot, snapshot.db.partners, [...ids], recall);
}
