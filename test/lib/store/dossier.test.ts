import { describe, expect, it } from 'vitest';
import type { Rows } from '@/lib/domain/entity';
import { newSync } from '@/lib/domain/sync';
import { DAY } from '@/lib/domain/time';
import type { Store } from '@/lib/store/db';
import { deriveRows } from '@/lib/store/derive';
import { readDossier } from '@/lib/store/dossier';
import { readHistory } from '@/lib/store/history';
import { putRows } from '@/lib/store/write-rows';
import { newStore } from './open';
import * as row from './rows';
import { NOW } from './rows';

async function storeWith(rows: Rows): Promise<Store> {
  const store = newStore();
  await putRows(store.db, deriveRows(store.derive, rows));
  return store;
}

const idsOf = (rows: readonly { id: string }[] | undefined) => rows?.map(({ id }) => id).sort();

describe('whose dossier it is', () => {
  const rows: Rows = {
    partners: [row.partner({ id: 'crm:1' })],
    accounts: [row.account({ id: 'crm:1' }), row.account({ id: 'crm:2' })],
    deals: [row.deal({ id: 'crm:1', accountId: 'crm:2' })],
  };

  it.each([
    ['deal', 'crm:1', { deal: 'crm:1', partner: null, account: 'crm:2' }],
    ['account', 'crm:1', { deal: null, partner: 'crm:1', account: null }],
    ['account', 'crm:2', { deal: null, partner: null, account: 'crm:2' }],
    [null, 'crm:1', { deal: 'crm:1', partner: null, account: 'crm:2' }],
  ] as const)('%s %s', async (kind, id, expected) => {
    const dossier = await readDossier((await storeWith(rows)).db, [id], kind, NOW);
    expect({
      deal: dossier?.deal?.id ?? null,
      partner: dossier?.partner?.id ?? null,
      account: dossier?.account?.id ?? null,
    }).toEqual(expected);
  });

  it('takes the first id that is known, and answers null where none is', async () => {
    const { db } = await storeWith(rows);
    const found = await readDossier(db, ['crm@site:1', 'crm:2', 'crm:1'], 'account', NOW);
    expect(found?.partner?.id).toBe('crm:1');
    expect(await readDossier(db, ['crm:2'], 'deal', NOW)).toBeNull();
    expect(await readDossier(db, [], null, NOW)).toBeNull();
  });
});

describe('what is in it', () => {
  it('says that there are no registrations at all, but not that this record has none', async () => {
    const deals = [row.deal({ id: 'crm:d1', accountId: null, partners: [] })];
    const read = async (more: Rows) => {
      const { db } = await storeWith({ deals, ...more });
      return readDossier(db, ['crm:d1'], 'deal', NOW);
    };
    expect((await read({}))?.hasNoClaims).toBe(true);
    const others = [row.registration({ accountId: null, customerName: 'Litware', partnerId: 'p' })];
    const among = await read({ registrations: others });
    expect(among?.registrations).toEqual([]);
    expect(among).not.toHaveProperty('hasNoClaims');
  });

  it('a deal: its customer, lookalikes, partner, and all that touches them', async () => {
    const store = await storeWith({
      partners: ['crm:p1', 'crm:p2', 'crm:p3', 'crm:p9'].map((id) => row.partner({ id })),
      accounts: [
        row.account(),
        row.account({ id: 'crm:a2', name: 'Fabrikam GmbH', domains: [] }),
        row.account({ id: 'crm:a3', name: 'Litware', domains: ['litware.example'] }),
      ],
      deals: [
        row.deal(),
        row.deal({ id: 'crm:d2', accountId: 'crm:a2', partners: [] }),
        row.deal({ id: 'crm:d3', accountId: 'crm:a3' }),
        row.deal({ id: 'crm:d4', accountId: 'crm:a3', partners: [] }),
      ],
      registrations: [
        row.registration({ id: 'crm:linked', partnerId: 'crm:p2' }),
        row.registration({ id: 'crm:of-lookalike', accountId: 'crm:a2', customerName: 'x' }),
        row.registration({ id: 'crm:typed', accountId: null, partnerId: 'crm:p3' }),
        row.registration({
          id: 'crm:of-deal',
          accountId: null,
          customerName: 'Someone',
          customerDomain: null,
          dealId: 'crm:d1',
          partnerId: 'crm:p2',
        }),
        row.registration({
          id: 'crm:stranger',
          accountId: 'crm:a3',
          customerName: 'Litware',
          customerDomain: 'litware.example',
          partnerId: 'crm:p9',
        }),
      ],
      engagements: [
        row.engagement(),
        row.engagement({ id: 'crm:old', at: NOW - 401 * DAY }),
        row.engagement({ id: 'crm:other', partnerId: 'crm:p2' }),
      ],
      revenues: [row.revenue(), row.revenue({ id: 'crm:v2', partnerId: 'crm:p2' })],
    });
    const fits = [{ partnerId: 'crm:p9', probability: 0.5, low: 0.4, high: 0.6 }];
    await store.db.scores.bulkPut([
      row.score({ kind: 'deal-win', subjectId: 'crm:d1', fits }),
      row.score(),
      row.score({ subjectId: 'crm:p2' }),
    ]);
    await store.db.syncs.put(newSync('s1'));
    const dossier = await readDossier(store.db, ['crm:d1'], 'deal', NOW);
    expect(dossier?.account?.id).toBe('crm:a1');
    expect(dossier?.partner?.id).toBe('crm:p1');
    expect(idsOf(dossier?.similarAccounts)).toEqual(['crm:a2']);
    expect(idsOf(dossier?.deals)).toEqual(['crm:d1', 'crm:d2', 'crm:d3']);
    expect(idsOf(dossier?.registrations)).toEqual([
      'crm:linked',
      'crm:of-deal',
      'crm:of-lookalike',
      'crm:typed',
    ]);
    expect(idsOf(dossier?.engagements)).toEqual(['crm:e1']);
    expect(idsOf(dossier?.revenues)).toEqual(['crm:v1']);
    expect(idsOf(dossier?.scores)).toEqual(['deal-win:crm:d1', 'partner-target:crm:p1']);
    expect([...(dossier?.partners.keys() ?? [])].sort()).toEqual([
      'crm:p1',
      'crm:p2',
      'crm:p3',
      'crm:p9',
    ]);
    expect(dossier?.syncs).toHaveLength(1);
  });

  it('5,000 registrations of one company: the newest 500', async () => {
    const registrations = Array.from({ length: 5_000 }, (_, index) =>
      row.registration({ id: `crm:r${index}`, createdAt: NOW - ((index * 7919) % 5_000) * DAY }),
    );
    const { db } = await storeWith({ accounts: [row.account()], registrations });
    const dossier = await readDossier(db, ['crm:a1'], 'account', NOW);
    expect(dossier?.registrations).toHaveLength(500);
    const oldest = Math.min(...(dossier?.registrations ?? []).map(({ createdAt }) => createdAt));
    expect(oldest).toBe(NOW - 499 * DAY);
  });

  it('a claim that still holds is not hidden by thousands of newer ones that are over', async () => {
    const over = Array.from({ length: 5_000 }, (_, index) =>
      row.registration({
        id: `crm:r${index}`,
        partnerId: 'crm:p2',
        state: index % 2 ? 'rejected' : 'expired',
        createdAt: NOW - index,
      }),
    );
    const holding = row.registration({
      id: 'crm:old',
      partnerId: 'crm:p3',
      createdAt: NOW - 300 * DAY,
    });
    const { db } = await storeWith({
      accounts: [row.account()],
      deals: [row.deal()],
      registrations: [...over, holding],
    });
    const dossier = await readDossier(db, ['crm:d1'], 'deal', NOW);
    expect(dossier?.registrations.slice(0, 2).map(({ id }) => id)).toEqual(['crm:old', 'crm:r0']);
    expect(dossier?.registrations).toHaveLength(500);
  });

  it('rows of the customer come before those of a busy partner', async () => {
    const deals = Array.from({ length: 600 }, (_, index) =>
      row.deal({ id: `crm:x${index}`, accountId: 'crm:a9' }),
    );
    const { db } = await storeWith({
      partners: [row.partner()],
      accounts: [row.account()],
      deals: [row.deal({ createdAt: 0 }), ...deals],
    });
    const dossier = await readDossier(db, ['crm:d1'], 'deal', NOW);
    expect(dossier?.deals[0]?.id).toBe('crm:d1');
    expect(dossier?.deals).toHaveLength(500);
  });

  it('a lookalike by web domain stands before one by name', async () => {
    const { db } = await storeWith({
      accounts: [
        row.account(),
        row.account({ id: 'crm:name', name: 'Fabrikam Steel', domains: [] }),
        row.account({ id: 'crm:domain', name: 'Other' }),
      ],
    });
    const dossier = await readDossier(db, ['crm:a1'], 'account', NOW);
    expect(dossier?.similarAccounts.map(({ id }) => id)).toEqual(['crm:domain', 'crm:name']);
  });

  it('a deal of a customer that is not in the data still finds what names the customer', async () => {
    const { db } = await storeWith({ deals: [row.deal()], registrations: [row.registration()] });
    const dossier = await readDossier(db, ['crm:d1'], 'deal', NOW);
    expect(dossier?.account).toBeNull();
    expect(idsOf(dossier?.registrations)).toEqual(['crm:r1']);
  });
});

it('the history is everything', async () => {
  const rows = {
    partners: [row.partner()],
    accounts: [row.account()],
    deals: [row.deal()],
    registrations: [row.registration()],
    engagements: [row.engagement()],
    revenues: [row.revenue()],
    costs: [row.cost()],
  };
  const { db } = await storeWith(rows);
  expect(await readHistory(db)).toMatchObject(rows);
});
