import type { Account } from '@/lib/domain/account';
import type { Dossier } from '@/lib/domain/dossier';
import { byId, type Id } from '@/lib/domain/id';
import type { RecordKind } from '@/lib/domain/record-ref';
import { accountKey, contactKeysOf, keysAround } from '@/lib/domain/related';
import type { At } from '@/lib/domain/time';
import { SEARCH_TABLES } from './companies/reader';
import type { StoreDb } from './db';
import { familyIn } from './family';
import { partnersNamed, readLinked, readOwn } from './own-rows';
import { askingOnce, type Recall, readAhead, readAnew, recallAll } from './recall';
import { NOBODY, newestOf, type Similar, similarTo } from './related';
import { learnedIn } from './reports';
import { atOneMoment, holdsAny, type Snapshot } from './snapshot';
import { type DossierSubject, findSubject } from './subject';

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

/** Kept from record to record, as whoever changes them says so: rows of records are read anew. */
const SETTINGS: readonly string[] = ['feedback', 'matching', 'overrides'];

/**
 * The one read of the insight path: a record and all that touches it, as it stood at one moment.
 * `ids` are the names the record may go by, the surest first; null where none of them is known.
 *
 * A round is what is asked before anything of it is answered, and costs a browser that is busy more
 * than what is read: so whatever is known to be needed is asked for as soon as it can be named, and
 * what a customer's name is needed for comes before all else.
 *
 * @param kept what people and the trainer have settled, where it was read for another record
 */
export const readDossier = (
  db: StoreDb,
  ids: readonly Id[],
  kind: RecordKind | null,
  now: At,
  kept: Recall = readAnew,
): Promise<Dossier | null> =>
  atOneMoment(db, DOSSIER_TABLES, async (snapshot) => {
    const recall = askingOnce((...question) =>
      (SETTINGS.includes(question[0]) ? kept : readAnew)(...question),
    );
    const finding = findSubject(snapshot, ids, kind, now, recall);
    readAhead(readSettings(snapshot, recall), db.companies.look(snapshot));
    const subject = await finding;
    return subject && readAround(snapshot, subject, now, recall);
  });

/**
 * Everything that touches the subject; read from the moment of the subject.
 *
 * @param alike companies that may be its account, where somebody has looked for them already
 */
export async function readAround(
  snapshot: Snapshot,
  subject: DossierSubject,
  now: At,
  recalled: Recall,
  alike?: Similar,
): Promise<Dossier> {
  const recall = askingOnce(recalled);
  const { deal, account, partner } = subject;
  const [similar, family, own, settings] = await Promise.all([
    account ? (alike ?? similarAhead(snapshot, account, recall)) : NOBODY,
    account ? familyIn(snapshot, account, recall) : [],
    readOwn(snapshot, subject, now, recall),
    readSettings(snapshot, recall),
  ]);
  const similarAccounts = uniqueRows([...family, ...similar.accounts]);
  const keys = keysAround(subject, { ...similar, accounts: similarAccounts });
  const [deals, claims] = await readLinked(snapshot, keys, recall);
  const contacts = contactKeysOf(subject, claims);
  const registrations = await newestOf(snapshot, 'registrations', [...keys, ...contacts], recall);
  const partners = await partnersNamed(snapshot, { partner, deals, registrations, ...own }, recall);
  const { hasClaims, matching, ...heard } = settings;
  return {
    deal,
    account,
    partner,
    registrations,
    ...(registrations.length === 0 && !hasClaims && { hasNoClaims: true as const }),
    deals,
    similarAccounts,
    partners: byId(partners),
    ...own,
    ...heard,
    ...(matching && { matching }),
  };
}

/** What holds for every record. */
async function readSettings(snapshot: Snapshot, recall: Recall) {
  const { db, rowsIn, rowsOf } = snapshot;
  const [feedback, syncs, matching, hasClaims] = await Promise.all([
    recallAll(recall, 'feedback', () => rowsIn(db.feedback)),
    recallAll(recall, 'syncs', () => rowsIn(db.syncs)),
    recallAll(recall, 'matching', async () =>
      learnedIn((await rowsOf(db.reports, ['matching']))[0]),
    ),
    recallAll(recall, 'has-claims', () => holdsAny(snapshot, db.registrations)),
  ]);
  return { feedback, syncs, matching, hasClaims };
}

/** Companies that may be this one; what they are linked with is on its way. */
const similarAhead = (snapshot: Snapshot, account: Account, recall: Recall): Promise<Similar> =>
  similarTo(snapshot, account, recall, ({ accountIds, customers }) =>
    readAhead(readLinked(snapshot, [...customers, ...accountIds.map(accountKey)], recall)),
  );

const uniqueRows = <Row extends { readonly id: Id }>(rows: readonly Row[]): Row[] => [
  ...byId(rows).values(),
];
