import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '@/lib/domain/account';
import type { Rows } from '@/lib/domain/entity';
import { tendCompanies } from '@/lib/store/companies/tend';
import type { Store, StoreDb } from '@/lib/store/db';
import { deriveRows } from '@/lib/store/derive';
import { ENTITY_WRITE_TABLES, putRows, removeRows } from '@/lib/store/write-rows';
import { newName, newStore, similarIn } from './open';
import * as row from './rows';

const put = ({ db, derive }: Store, rows: Rows): PromiseLike<number> =>
  db.transaction('rw', [...ENTITY_WRITE_TABLES], async () => putRows(db, deriveRows(derive, rows)));

async function storeWith(rows: Rows): Promise<Store> {
  const store = newStore();
  await put(store, rows);
  return store;
}

const TENDING = { version: '1', pace: async () => undefined };

/** Enough companies that the log is taken into the parts. */
const many = (count: number, from = 0): Account[] =>
  Array.from({ length: count }, (_, at) =>
    row.account({
      id: `crm:m${from + at}`,
      name: `${(from + at).toString(36).repeat(3)}oxy Trading`,
      domains: [`m${from + at}.example`],
    }),
  );

/** Those of interest among what is found. */
const found = async ({ db }: Store, name: string, ...domains: string[]) => {
  const sought = row.account({ id: 'crm:sought', name, domains });
  const { accounts, customers } = await similarIn(db, sought);
  const ids = accounts.map(({ id }) => id);
  return [...ids.filter((id) => !id.startsWith('crm:m')), ...customers];
};

const STORED: Rows = {
  accounts: [
    row.account({ id: 'crm:a1', name: 'Fabrikam Steel', domains: ['fabrikam.example'] }),
    row.account({ id: 'crm:a2', name: 'Zaltrixo Concrete', domains: [] }),
    row.account({ id: 'crm:a3', name: 'Litware', domains: ['litware.example'] }),
  ],
  registrations: [
    row.registration({ id: 'crm:r1', customerName: 'Zaltrixo  GMBH', customerDomain: null }),
    row.registration({ id: 'crm:r2', customerName: 'Else', customerDomain: 'litware.example' }),
  ],
};

const QUERIES = [
  ['a word of the name', ['Fabrikam Holding'], ['crm:a1']],
  ['a slip of the keyboard', ['Zaltrixxo'], ['crm:a2', 'customer:zaltrixo gmbh|']],
  ['a web domain alone', ['', 'litware.example'], ['crm:a3', 'customer:else|litware.example']],
  ['nothing in common', ['Quonk'], []],
  ['a name that is only a legal form', ['GmbH'], []],
  ['a free mail address', ['', 'ann@gmail.com'], []],
] as const;

describe.each([
  ['in the log', async () => undefined],
  ['in the parts', async (store: Store) => tended(store)],
  ['in parts that were made anew', async (store: Store) => rebuilt(store)],
])('companies %s are found', (_, prepare) => {
  it.each(QUERIES)('by %s', async (_by, [name, ...domains], expected) => {
    const store = await storeWith(STORED);
    await prepare(store);
    expect(await found(store, name, ...domains)).toEqual(expected);
  });
});

async function tended(store: Store): Promise<void> {
  await put(store, { accounts: many(2_000) });
  expect(await tendCompanies(store.db, TENDING)).toBe('merged');
  expect(await store.db.companyPages.count()).toBe(0);
}

async function rebuilt(store: Store): Promise<void> {
  await tended(store);
  expect(await tendCompanies(store.db, { ...TENDING, version: '2' })).toBe('rebuilt');
}

describe('the index follows the data', () => {
  it.each(['before', 'after'] as const)('%s the log went into the parts', async (when) => {
    const store = await storeWith(STORED);
    if (when === 'after') await tended(store);
    expect(await found(store, 'Litware')).toContain('crm:a3');
    await put(store, { accounts: [row.account({ id: 'crm:a3', name: 'Quonk', domains: [] })] });
    expect(await found(store, 'Quonk')).toEqual(['crm:a3']);
    await store.db.transaction('rw', [...ENTITY_WRITE_TABLES], async () =>
      removeRows(store.db, { accounts: ['crm:a3'] }),
    );
    expect(await found(store, 'Quonk')).toEqual([]);
  });

  it('holds nothing of a write that did not come to its end', async () => {
    const { db, derive } = await storeWith(STORED);
    const accounts = [row.account({ id: 'crm:a9', name: 'Quonk', domains: [] })];
    const cutOff = db.transaction('rw', [...ENTITY_WRITE_TABLES], async () => {
      await putRows(db, deriveRows(derive, { accounts }));
      throw new Error('killed');
    });
    await expect(cutOff).rejects.toThrow('killed');
    expect(await db.companyPages.count()).toBe(2);
    expect(await found({ db } as Store, 'Quonk')).toEqual([]);
  });

  it('notes nothing for a row whose company is as it was', async () => {
    const store = await storeWith(STORED);
    const pages = await store.db.companyPages.count();
    const [, registration] = STORED.registrations ?? [];
    if (registration) {
      await put(store, {
        registrations: [{ ...registration, state: 'lost', updatedAt: row.NOW + 1 }],
      });
    }
    expect(await store.db.companyPages.count()).toBe(pages);
  });

  it('files 5,000 registrations of one typed customer once', async () => {
    const registrations = Array.from({ length: 5_000 }, (_, at) =>
      row.registration({ id: `crm:r${at}`, accountId: null, customerName: 'Zaltrixo' }),
    );
    const { db } = await storeWith({ registrations });
    expect((await db.companyPages.toArray()).map(({ refs }) => refs.length)).toEqual([1]);
  });

  it('is made anew once most of it is stale', async () => {
    const store = await storeWith({ accounts: many(3_000) });
    expect(await tendCompanies(store.db, TENDING)).toBe('merged');
    await put(store, { accounts: many(3_000).map((each, at) => ({ ...each, name: `new ${at}` })) });
    expect(await tendCompanies(store.db, TENDING)).toBe('rebuilt');
    expect((await store.db.companyState.get('state'))?.records).toBe(3_000);
  });

  it('is not read where it has another layout, until it is made anew', async () => {
    const name = newName();
    const earlier = newStore({ name });
    await put(earlier, { accounts: many(2_500) });
    await put(earlier, STORED);
    await tendCompanies(earlier.db, TENDING);
    await earlier.db.companyState.update('state', { version: '1 layout 0' });
    const store = newStore({ name });
    expect(await found(store, 'Fabrikam')).toEqual([]);
    expect(await tendCompanies(store.db, TENDING)).toBe('rebuilt');
    expect(await found(store, 'Fabrikam')).toEqual(['crm:a1']);
  });

  it('does nothing where there is little to do', async () => {
    const store = await storeWith(STORED);
    expect(await tendCompanies(store.db, TENDING)).toBe('nothing');
  });
});

it('an id may hold anything', async () => {
  const id = 'crm:two\nlines "quoted"';
  const store = await storeWith({ accounts: [row.account({ id, name: 'Quonk', domains: [] })] });
  await tended(store);
  expect(await found(store, 'Quonk')).toEqual([id]);
});

describe('a kill while the parts are made', () => {
  const STEPS = 6;
  it.each(Array.from({ length: STEPS }, (_, at) => at))(
    'at step %i leaves the index right',
    async (at) => {
      const store = await storeWith({
        ...STORED,
        accounts: [...(STORED.accounts ?? []), ...many(2_500)],
      });
      let left = at * 3;
      const pace = async () => {
        if (left-- === 0) throw new Error('killed');
      };
      await expect(tendCompanies(store.db, { version: '1', pace })).rejects.toThrow('killed');
      const all = await found(store, 'Fabrikam');
      expect(all).toContain('crm:a1');
      expect(await tendCompanies(store.db, TENDING)).toBe('merged');
      expect(await found(store, 'Fabrikam')).toEqual(all);
      const generations = await generationsOf(store.db);
      expect(generations).toEqual([1]);
    },
  );

  it('once they count leaves nothing behind that the next time does not remove', async () => {
    const store = await storeWith(STORED);
    await tended(store);
    const { db } = store;
    const page = { refs: [], facts: new Float64Array(), block: EMPTY };
    await db.companyPages.put({ ...page, page: 1 });
    const left = { kind: 'postings', part: 0, block: EMPTY } as const;
    await db.companyParts.bulkPut([0, 7].map((generation) => ({ ...left, generation })));
    await put(store, { accounts: many(2_500, 10_000) });
    expect(await tendCompanies(db, TENDING)).toBe('merged');
    expect(await db.companyPages.count()).toBe(0);
    expect(await generationsOf(db)).toEqual([2]);
    expect(await found(store, 'Litware')).toContain('crm:a3');
  });

  it('what is written meanwhile is found', async () => {
    const store = await storeWith({ accounts: many(2_500) });
    let isWritten = false;
    const pace = async () => {
      if (isWritten) return;
      isWritten = true;
      await put(store, STORED);
    };
    await tendCompanies(store.db, { version: '1', pace });
    expect(await found(store, 'Fabrikam')).toContain('crm:a1');
    expect(await store.db.companyPages.count()).toBe(2);
  });
});

const NONE = new Uint32Array();
const EMPTY = { hashes: NONE, starts: NONE, records: NONE };

const generationsOf = async (db: StoreDb): Promise<number[]> => [
  ...new Set((await db.companyParts.toArray()).map(({ generation }) => generation)),
];

describe('parts and log', () => {
  it('give the same answers, whenever the log was taken in', async () => {
    const name = fc.constantFrom(
      'Fabrikam Steel',
      'Fabrikam',
      'Steel Works',
      'Zaltrixo',
      'Litware',
    );
    const step = fc.oneof(fc.record({ id: fc.nat(8), name }), fc.constant('tend' as const));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const store = newStore();
        const names = new Map<string, string>();
        for (const each of steps) {
          if (each === 'tend') await forced(store);
          else {
            const id = `crm:${each.id}`;
            names.set(id, each.name);
            await put(store, { accounts: [row.account({ id, name: each.name, domains: [] })] });
          }
        }
        for (const [id, sought] of names) expect(await found(store, sought)).toContain(id);
      }),
      { numRuns: 25 },
    );
  });
});

/** Another version each time, so that there is always something to do. */
let versions = 0;
const forced = (store: Store) => {
  versions += 1;
  return tendCompanies(store.db, { ...TENDING, version: `${versions}` });
};
