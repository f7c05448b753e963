import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveRows } from '@/lib/store/derive';
import { rowsWith } from '@/lib/store/rows-with';
import { putRows } from '@/lib/store/write-rows';
import { newStore } from './open';
import * as row from './rows';

const id = (at: number): string => `crm:${at}`;

async function tableOf(ids: readonly string[]) {
  const { db, derive } = newStore();
  await db.accounts.bulkPut(ids.map((each) => row.account({ id: each })));
  return { db, derive };
}

describe('rows with certain ids', () => {
  it('are those that are stored, in whatever order they are asked for and lie', async () => {
    const some = fc.uniqueArray(fc.nat(60), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(some, some, async (stored, sought) => {
        const { db } = await tableOf(stored.map(id));
        const found = await rowsWith(db.accounts, sought.map(id));
        const expected = sought.filter((at) => stored.includes(at)).map(id);
        expect(found.map((each) => each.id).sort()).toEqual(expected.sort());
      }),
      { numRuns: 60 },
    );
  });

  it('are found where thousands of others lie between the first and the last', async () => {
    const ids = Array.from({ length: 3_000 }, (_, at) => id(at));
    const { db } = await tableOf(ids);
    const sought = ids.filter((_, at) => at % 300 === 0);
    const found = await rowsWith(db.accounts, [...sought, 'crm:none'].reverse());
    expect(found.map((each) => each.id).sort()).toEqual(sought.sort());
  });
});

it('a page that is half new leaves the newer rows that are stored as they are', async () => {
  const { db, derive } = await tableOf([]);
  const page = (from: number, updatedAt: number, name: string) => ({
    accounts: Array.from({ length: 40 }, (_, at) =>
      row.account({ id: id(from + at), updatedAt, name }),
    ),
  });
  expect(await putRows(db, deriveRows(derive, page(0, row.NOW, 'newer')))).toBe(0);
  expect(await putRows(db, deriveRows(derive, page(20, row.NOW - 1, 'older')))).toBe(20);
  const names = (await db.accounts.toArray()).map(({ name }) => name);
  expect(names.filter((name) => name === 'newer')).toHaveLength(40);
  expect(names.filter((name) => name === 'older')).toHaveLength(20);
});
