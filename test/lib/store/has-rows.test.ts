import { afterEach, expect, it, vi } from 'vitest';
import { hasRows } from '@/lib/store/has-rows';
import { newStore } from './open';
import * as row from './rows';

afterEach(() => vi.restoreAllMocks());

it('is whether anything is stored, told without counting what is', async () => {
  const { db } = newStore();
  const counted = vi.spyOn(IDBObjectStore.prototype, 'count');
  expect(await hasRows(db.accounts)).toBe(false);
  await db.accounts.bulkPut(['crm:1', 'crm:2', 'crm:3'].map((id) => row.account({ id })));
  expect(await hasRows(db.accounts)).toBe(true);
  await db.accounts.clear();
  expect(await hasRows(db.accounts)).toBe(false);
  expect(counted).not.toHaveBeenCalled();
});
