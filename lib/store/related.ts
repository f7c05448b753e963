import type { Table } from 'dexie';
import type { Account } from '@/lib/domain/account';
import type { Deal } from '@/lib/domain/deal';
import type { Id } from '@/lib/domain/id';
import type { Registration } from '@/lib/domain/registration';
import { mayHold } from '@/lib/domain/registration-window';
import {
  type Lookalikes,
  lookalikes,
  MOST_SIMILAR,
  mostOf,
  mostRelated,
} from '@/lib/domain/related';
import { entryOfAccount } from '@/lib/matching/index/company-entry';
import { linksOf } from './links';
import { type Recall, readAnew, recallEach } from './recall';
import { beginningWith, type Snapshot } from './snapshot';

type Linked = { readonly deals: Deal; readonly registrations: Registration };

const COUNTS: { readonly [Name in keyof Linked]: (row: Linked[Name]) => boolean } = {
  deals: () => true,
  registrations: mayHold,
};

/**
 * The newest rows of each key, those that count first, no row twice, 500 in all. Each key
 * is one request for whole rows: a row read twice costs less than one request a row.
 */
export async function newestOf<Name extends keyof Linked>(
  { db, rowsIn }: Snapshot,
  name: Name,
  keys: readonly string[],
  recall: Recall,
): Promise<Linked[Name][]> {
  const table = db.table<Linked[Name], Id>(name);
  const found = await recallEach(recall, `${name} of`, keys, (key) =>
    rowsIn(table, { index: 'links', range: beginningWith(linksOf(key)), limit: mostOf(key) }),
  );
  return mostRelated(
    keys.map((key, index) => ({ key, rows: found[index] ?? [] })),
    COUNTS[name],
  );
}

/** Companies that may be a certain one, be they accounts or only typed. */
export type Similar = {
  /** The likeliest first. */
  readonly accounts: readonly Account[];
  /** What the registrations of typed customers are found by, the likeliest first. */
  readonly customers: readonly string[];
};

/**
 * Companies that share the rarest keys with one, which need not be stored itself.
 *
 * @param onNamed is told what they are found by, while their rows are read
 */
export async function similarTo(
  snapshot: Snapshot,
  account: Account,
  recall: Recall = readAnew,
  onNamed: (named: Lookalikes) => void = () => undefined,
): Promise<Similar> {
  const { accounts, companies, companyKeys } = snapshot.db;
  const keys = companyKeys(entryOfAccount(account).company);
  const found = lookalikes(await companies.search(snapshot, keys));
  const { customers } = found;
  const accountIds = found.accountIds.filter((id) => id !== account.id).slice(0, MOST_SIMILAR);
  const reading = rowsOf(snapshot, accounts, accountIds, recall);
  onNamed({ accountIds, customers });
  return { accounts: await reading, customers };
}

/** Those of the rows with these ids that are stored. */
export const rowsOf = async <Row>(
  snapshot: Snapshot,
  table: Table<Row, Id>,
  ids: readonly Id[],
  recall: Recall,
): Promise<Row[]> =>
  present(await recall(table.name, ids, (missing) => snapshot.rowsOf(table, missing)));

export const NOBODY: Similar = { accounts: [], customers: [] };

export const present = <Row>(rows: readonly (Row | undefined)[]): Row[] =>
  rows.filter((row) => row !== undefined);
