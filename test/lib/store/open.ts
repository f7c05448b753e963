import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { matchKeys } from '@/lib/matching/keys';
import { openStore, type Store, type StoreOptions } from '@/lib/store/db';

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
  openStore({ matchKeys, name: newName(), ...options });
