import type { Table } from 'dexie';
import type { Account } from '@/lib/domain/account';
import type { Deal } from '@/lib/domain/deal';
import { byId, type Id } from '@/lib/domain/id';
import type { Registration } from '@/lib/domain/registration';
import { lookalikes, MOST_RELATED, MOST_SIMILAR, mostOf } from '@/lib/domain/related';
import { entryOfAccount } from '@/lib/matching/index/company-entry';
import type { StoreDb } from './db';
import { linksOf } from './links';
import { newRecall, type Recall } from './recall';

/**
 * The newest rows of each key, those of the first keys first, no row twice, 500 in all. Each key
 * is one request for whole rows: a row read twice costs less than one request a row.
 */
export async function newestOf<Name extends 'deals' | 'registrations'>(
  db: StoreDb,
  name: Name,
  keys: readonly string[],
  recall: Recall,
): Promise<(Name extends 'deals' ? Deal : Registration)[]> {
  const table = db.table<Name extends 'deals' ? Deal : Registration, Id>(name);
  const found = await recall(`${name} of`, keys, (missing) =>
    Promise.all(
      missing.map((key) =>
        table.where('links').startsWith(linksOf(key)).limit(mostOf(key)).toArray(),
      ),
    ),
  );
  const rows = byId(found.flat());
  return [...rows.values()].slice(0, MOST_RELATED);
}

/** Companies that may be a certain one, be they accounts or only typed. */
export type Similar = {
  /** The likeliest first. */
  readonly accounts: readonly Account[];
  /** What the registrations of typed customers are found by, the likeliest first. */
  readonly customers: readonly string[];
};

/** Companies that share the rarest keys with one, which need not be stored itself. */
export async function similarTo(
  db: StoreDb,
  account: Account,
  recall: Recall = newRecall(),
): Promise<Similar> {
  const keys = db.companyKeys(entryOfAccount(account).company);
  const { accountIds, customers } = lookalikes(await db.companies.search(db, keys));
  const others = accountIds.filter((id) => id !== account.id).slice(0, MOST_SIMILAR);
  return { accounts: await rowsOf(db.accounts, others, recall), customers };
}

/** Those of the rows with these ids that are stored. */
export const rowsOf = async <Row>(
  table: Table<Row, Id>,
  ids: readonly Id[],
  recall: Recall,
): Promise<Row[]> =>
  present(await recall(table.name, ids, (missing) => table.bulkGet([...missing])));

export const NOBODY: Similar = { accounts: [], customers: [] };

export const present = <Row>(rows: readonly (Row | undefined)[]): Row[] =>
  rows.filter((row) => row !== undefined);
