import { describe, expect, it } from 'vitest';
import type { Rows } from '@/lib/domain/entity';
import { candidatesFor } from '@/lib/store/candidates';
import type { Store } from '@/lib/store/db';
import { deriveRows } from '@/lib/store/derive';
import { putRows } from '@/lib/store/write-rows';
import { newStore } from './open';
import * as row from './rows';

async function storeWith(rows: Rows): Promise<Store> {
  const store = newStore();
  await putRows(store.db, deriveRows(store.derive, rows));
  return store;
}

const STORED: Rows = {
  accounts: [
    row.account({ id: 'crm:a1', name: 'Fabrikam Steel', domains: ['fabrikam.example'] }),
    row.account({ id: 'crm:a2', name: 'Fennhollow Concrete', domains: [] }),
    row.account({ id: 'crm:a3', name: 'Litware', domains: ['litware.example'] }),
  ],
  registrations: [
    row.registration({ id: 'crm:r1', accountId: null, customerName: 'Fennhollow GmbH' }),
    row.registration({
      id: 'crm:r2',
      accountId: null,
      customerName: 'Somebody else',
      customerDomain: 'litware.example',
    }),
  ],
};

const found = async ({ db }: Store, name: string, ...domains: string[]) => {
  const { accounts, registrations } = await candidatesFor(db, { name, domains });
  return [...accounts, ...registrations].map(({ id }) => id);
};

describe('candidates for a company that is not stored', () => {
  it.each([
    ['a word of the name', ['Fabrikam Holding'], ['crm:a1']],
    ['a slip of the keyboard', ['Fennhllow'], ['crm:a2', 'crm:r1']],
    ['a web domain under another name', ['Zaltrixo', 'litware.example'], ['crm:a3', 'crm:r2']],
    ['nothing in common', ['Zaltrixo'], []],
    ['a name that is only a legal form', ['GmbH'], []],
    ['a free mail address', ['', 'ann@gmail.com'], []],
  ] as const)('%s', async (_, [name, ...domains], expected) => {
    expect(await found(await storeWith(STORED), name, ...domains)).toEqual(expected);
  });
});
