import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Rows } from '@/lib/domain/entity';
import type { Store } from '@/lib/store/db';
import { deriveRows } from '@/lib/store/derive';
import { readDossier } from '@/lib/store/dossier';
import { saveFeedback } from '@/lib/store/feedback';
import { newRecall } from '@/lib/store/recall';
import { saveMatching } from '@/lib/store/reports';
import { putRows } from '@/lib/store/write-rows';
import { newStore } from './open';
import { countRequests } from './requests';
import * as row from './rows';
import { NOW } from './rows';

afterEach(() => vi.restoreAllMocks());

const NAMES = ['Fabrikam Steel', 'Fabrikam Steelworks', 'Fabrikam Steel Trading'];

/** A deal of the first customer, which belongs to a group; each customer has a claim of its own partner. */
const ROWS: Rows = {
  partners: [1, 2, 3, 4, 5].map((n) => row.partner({ id: `crm:p${n}` })),
  accounts: [
    ...NAMES.map((name, n) =>
      row.account({ id: `crm:a${n}`, name, domains: [], parentId: n === 0 ? 'crm:a9' : null }),
    ),
    row.account({ id: 'crm:a9', name: 'Northwind', domains: [] }),
  ],
  deals: NAMES.map((_, n) => row.deal({ id: `crm:d${n}`, accountId: `crm:a${n}` })),
  registrations: [
    ...NAMES.map((customerName, n) =>
      row.registration({
        id: `crm:r${n}`,
        accountId: `crm:a${n}`,
        customerName,
        customerDomain: null,
        partnerId: `crm:p${n + 2}`,
        dealId: n === 0 ? 'crm:d0' : null,
        contactEmail: n === 0 ? 'ada@fabrikam.example' : undefined,
      }),
    ),
    row.registration({
      id: 'crm:of-contact',
      accountId: null,
      customerName: 'Litware',
      customerDomain: null,
      partnerId: 'crm:p5',
      contactEmail: 'ada@fabrikam.example',
    }),
  ],
};

async function filled(): Promise<Store> {
  const store = newStore();
  await putRows(store.db, deriveRows(store.derive, ROWS));
  return store;
}

describe('what a dossier asks of the database', () => {
  it.each([
    ['a deal', 'crm:d0', 'deal', 5],
    ['a customer', 'crm:a0', 'account', 4],
    ['a partner', 'crm:p1', 'account', 3],
  ] as const)(
    '%s: in few rounds, nothing twice, and all of one moment',
    async (_, id, kind, most) => {
      const { db } = await filled();
      await readDossier(db, [id], kind, NOW);
      const moments = vi.spyOn(IDBDatabase.prototype, 'transaction');
      const counted = countRequests();
      const dossier = await readDossier(db, ['crm@site:1', id], kind, NOW);
      const { rounds, requests } = counted.take();
      expect(rounds).toBeLessThanOrEqual(most);
      const asked = requests.map(({ table, what }) => `${table} ${what}`);
      expect(asked.filter((one, at) => asked.indexOf(one) < at)).toEqual([]);
      expect(moments).toHaveBeenCalledOnce();
      expect(dossier?.deals).not.toEqual([]);
    },
  );

  it('is not what was settled before: that is kept, and rows never are', async () => {
    const { db } = await filled();
    const kept = newRecall();
    await readDossier(db, ['crm:d0'], 'deal', NOW, kept);
    const counted = countRequests();
    const before = await readDossier(db, ['crm:d0'], 'deal', NOW, kept);
    const tables = counted.take().requests.map(({ table }) => table);
    expect(tables).not.toContain('feedback');
    expect(tables).not.toContain('reports');
    expect(tables).toContain('deals');
    await db.deals.update('crm:d0', { name: 'Renamed' });
    await db.scores.put(row.score({ kind: 'deal-win', subjectId: 'crm:d0' }));
    await db.partners.update('crm:p1', { name: 'Renamed, too' });
    const after = await readDossier(db, ['crm:d0'], 'deal', NOW, kept);
    expect(after?.deal?.name).toBe('Renamed');
    expect(after?.partner?.name).toBe('Renamed, too');
    expect(after?.scores).toHaveLength(1);
    expect(before?.scores).toHaveLength(0);
  });

  it('is settled anew once nothing is kept any more', async () => {
    const { db } = await filled();
    await readDossier(db, ['crm:d0'], 'deal', NOW, newRecall());
    const said = {
      id: 'action:x',
      kind: 'action',
      subject: 'x',
      verdict: 'done',
      at: NOW,
    } as const;
    await saveFeedback(db, { ...said, note: null, until: null } as never);
    const learned = { prior: 1, corrections: {}, records: 9, common: [] };
    await saveMatching(db, learned, { at: NOW, sketch: new Uint32Array(1) });
    const dossier = await readDossier(db, ['crm:d0'], 'deal', NOW, newRecall());
    expect(dossier?.feedback).toHaveLength(1);
    expect(dossier?.matching).toEqual(learned);
  });
});
