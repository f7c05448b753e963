import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import type { Account } from '@/lib/domain/account';
import { companyKeys } from '@/lib/matching/index/company-keys';
import { SEARCH_TABLES } from '@/lib/store/companies/reader';
import { openStore, type Store, type StoreDb, type StoreOptions } from '@/lib/store/db';
import { type Similar, similarTo } from '@/lib/store/related';
import { atOneMoment } from '@/lib/store/snapshot';

// Dexie looks for the browser's database when it is loaded, which may be before the fake one is.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

let count = 0;

/** A name that no other test of this process uses. */
export function newName(): string {
  count += 1;
  return `test-${count}`;
}

export const newStore = (options: Partial<StoreOptions> = {}): Store =>
  openStore({ matchKeys: companyKeys, name: newName(), ...options });

/** What a page would be told of companies that may be this one. */
export const similarIn = (db: StoreDb, account: Account): PromiseLike<Similar> =>
  atOneMoment(db, ['accounts', ...SEARCH_TABLES], (snapshot) => similarTo(snapshot, account));
