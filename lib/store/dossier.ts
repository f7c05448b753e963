import { type Deal, leadPartnerId } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import { byId, type Id } from '@/lib/domain/id';
import type { Partner } from '@/lib/domain/partner';
import type { RecordKind } from '@/lib/domain/record-ref';
import type { Registration } from '@/lib/domain/registration';
import { contactKeysOf, keysAround, MOST_RELATED } from '@/lib/domain/related';
import { PARTNER_SCORES, type Score, scoreId } from '@/lib/domain/score';
import { type At, DAY } from '@/lib/domain/time';
import { SEARCH_TABLES } from './companies/reader';
import type { StoreDb } from './db';
import { familyIn } from './family';
import { hasRows } from './has-rows';
import { canLinkDeals } from './links';
import { newRecall, type Recall, recallAll } from './recall';
import { NOBODY, newestOf, present, rowsOf, type Similar, similarTo } from './related';
import { readMatching } from './reports';

/** The days of engagement that a judgement on today's partner looks back. */
const ENGAGEMENT_DAYS = 400;

/** What a dossier is about. */
export type DossierSubject = Pick<Dossier, 'deal' | 'partner' | 'account'>;

/** All that a dossier is read from. */
export const DOSSIER_TABLES = [
  'deals',
  'accounts',
  'partners',
  'registrations',
  'engagements',
  'revenues',
  'outlooks',
  'scores',
  'overrides',
  'feedback',
  'syncs',
  'reports',
  ...SEARCH_TABLES,
] as const;

/**
 * The one read of the insight path: a record and all that touches it, as it stood at one moment.
 * `ids` are the names the record may go by, the surest first; null where none of them is known.
 */
export const readDossier = (
  db: StoreDb,
  ids: readonly Id[],
  kind: RecordKind | null,
  now: At,
): PromiseLike<Dossier | null> =>
  db.transaction('r', [...DOSSIER_TABLES], async () => {
    const subject = await findSubject(db, ids, kind);
    return subject && readAround(db, subject, now, newRecall());
  });

/** A partner is an account on a CRM page, so that partners are asked before accounts. */
async function findSubject(
  db: StoreDb,
  ids: readonly Id[],
  kind: RecordKind | null,
): Promise<DossierSubject | null> {
  if (kind !== 'account') {
    const deal = first(await db.deals.bulkGet([...ids]));
    if (deal) return subjectOfDeal(db, deal);
  }
  if (kind === 'deal') return null;
  const partner = first(await db.partners.bulkGet([...ids]));
  if (partner) return { deal: null, account: null, partner };
  const account = first(await db.accounts.bulkGet([...ids]));
  return account ? { deal: null, account, partner: null } : null;
}

async function subjectOfDeal(db: StoreDb, deal: Deal): Promise<DossierSubject> {
  const partnerId = leadPartnerId(deal);
  const [account, partner] = await Promise.all([
    deal.accountId === null ? undefined : db.accounts.get(deal.accountId),
    partnerId === null ? undefined : db.partners.get(partnerId),
  ]);
  return { deal, account: account ?? null, partner: partner ?? null };
}

/**
 * Everything that touches the subject; read in the transaction that is open.
 *
 * @param alike companies that may be its account, where somebody has looked for them already
 */
export async function readAround(
  db: StoreDb,
  subject: DossierSubject,
  now: At,
  recall: Recall,
  alike?: Similar,
): Promise<Dossier> {
  const { deal, account, partner } = subject;
  const scored = scoreIds(deal, partner);
  // Side by side: each time that somebody waits for the database costs more than what is read.
  const [
    similar,
    family,
    engagements,
    revenues,
    outlook,
    found,
    overrides,
    feedback,
    syncs,
    matching,
  ] = await Promise.all([
    account ? (alike ?? similarTo(db, account, recall)) : NOBODY,
    account ? familyIn(db, account) : [],
    partner ? recentEngagements(db, partner.id, now) : [],
    partner ? db.revenues.where('partnerId').equals(partner.id).toArray() : [],
    partner ? db.outlooks.get(partner.id) : undefined,
    db.scores.bulkGet(scored),
    db.overrides.bulkGet(scored),
    recallAll(recall, 'feedback', () => db.feedback.toArray()),
    recallAll(recall, 'syncs', () => db.syncs.toArray()),
    recallAll(recall, 'matching', () => readMatching(db)),
  ]);
  const similarAccounts = uniqueRows([...family, ...similar.accounts]);
  const keys = keysAround(subject, { ...similar, accounts: similarAccounts });
  const [deals, claims] = await Promise.all([
    newestOf(db, 'deals', keys.filter(canLinkDeals), recall),
    newestOf(db, 'registrations', keys, recall),
  ]);
  const contacts = contactKeysOf(subject, claims);
  const ofContacts =
    contacts.length > 0 ? await newestOf(db, 'registrations', contacts, recall) : [];
  const registrations = uniqueRows([...claims, ...ofContacts]).slice(0, MOST_RELATED);
  const scores = present(found);
  const [partners, hasClaims] = await Promise.all([
    partnersNamed(db, { partner, deals, registrations, scores }, recall),
    registrations.length > 0 || recallAll(recall, 'has-claims', () => hasRows(db.registrations)),
  ]);
  return {
    deal,
    account,
    partner,
    registrations,
    ...(!hasClaims && { hasNoClaims: true as const }),
    deals,
    similarAccounts,
    partners,
    engagements,
    revenues,
    outlook: outlook ?? null,
    scores,
    overrides: present(overrides),
    feedback,
    syncs,
    ...(matching && { matching }),
  };
}

const recentEngagements = (db: StoreDb, partnerId: Id, now: At) =>
  db.engagements
    .where('[partnerId+at]')
    .between([partnerId, now - ENGAGEMENT_DAYS * DAY], [partnerId, Number.POSITIVE_INFINITY])
    .toArray();

const scoreIds = (deal: Deal | null, partner: Partner | null): string[] => [
  ...(deal ? [scoreId('deal-win', deal.id)] : []),
  ...(partner ? PARTNER_SCORES.map((kind) => scoreId(kind, partner.id)) : []),
];

async function partnersNamed(
  db: StoreDb,
  around: {
    readonly partner: Partner | null;
    readonly deals: readonly Deal[];
    readonly registrations: readonly Registration[];
    readonly scores: readonly Score[];
  },
  recall: Recall,
): Promise<Map<Id, Partner>> {
  const ids = new Set([
    ...(around.partner ? [around.partner.id] : []),
    ...around.registrations.map(({ partnerId }) => partnerId),
    ...around.deals.flatMap(({ partners }) => partners.map(({ partnerId }) => partnerId)),
    ...around.scores.flatMap(({ fits }) => fits.map(({ partnerId }) => partnerId)),
  ]);
  return byId(await rowsOf(db.partners, [...ids], recall));
}

const first = <Row>(rows: readonly (Row | undefined)[]): Row | undefined => present(rows)[0];

const uniqueRows = <Row extends { readonly id: Id }>(rows: readonly Row[]): Row[] => [
  ...byId(rows).values(),
];
