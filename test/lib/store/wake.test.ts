import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { companyKeys } from '@/lib/matching/index/company-keys';
import { openStore } from '@/lib/store/db';
import { STORE_NAME } from '@/lib/store/db-name';
import { wakeDatabase } from '@/lib/store/wake';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = indexedDB;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
});

const open = async (onCreated?: () => void) => {
  const store = openStore({ matchKeys: companyKeys, onCreated });
  await store.db.open();
  return store;
};

const names = async () => (await indexedDB.databases()).map(({ name }) => name);

it('makes no database where there is none', async () => {
  wakeDatabase();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await names()).toEqual([]);
});

it('lets the first who opens it for good make it', async () => {
  let made = 0;
  wakeDatabase();
  const { db } = await open(() => {
    made += 1;
  });
  expect(made).toBe(1);
  expect(await db.accounts.count()).toBe(0);
});

it('holds up nobody who upgrades or removes it', async () => {
  const older = indexedDB.open(STORE_NAME, 60);
  older.onupgradeneeded = () => older.result.createObjectStore('accounts', { keyPath: 'id' });
  await new Promise((resolve) => {
    older.onsuccess = resolve;
  });
  older.result.close();
  wakeDatabase();
  const { db, isBlocked } = await open();
  expect(isBlocked()).toBe(false);
  wakeDatabase();
  await db.delete();
  expect(await names()).toEqual([]);
});
