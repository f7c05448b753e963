import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { newSync } from '@/lib/domain/sync';
import { say } from '@/lib/domain/text';
import { backupStore } from '@/lib/store/backup';
import type { Store } from '@/lib/store/db';
import { deriveRows } from '@/lib/store/derive';
import { linksOf } from '@/lib/store/links';
import { STORE_VERSION } from '@/lib/store/migrations';
import { TABLES } from '@/lib/store/tables';
import { putRows } from '@/lib/store/write-rows';
import { eraseAll } from '@/lib/use-cases/erase-all';
import { exportAll } from '@/lib/use-cases/export-all';
import { importAll } from '@/lib/use-cases/import-all';
import { newStore, similarIn } from '../store/open';
import * as row from '../store/rows';
import { NOW } from '../store/rows';

async function filled(): Promise<Store> {
  const store = newStore();
  const { db, derive } = store;
  const rows = {
    partners: [row.partner()],
    accounts: [row.account({ name: 'Ünïcode “quoted” \\ \u2028 </script>' })],
    deals: Array.from({ length: 2_001 }, (_, index) => row.deal({ id: `crm:d${index}` })),
    registrations: [row.registration()],
    engagements: [row.engagement({ value: 4.5 })],
    revenues: [row.revenue()],
    costs: [row.cost()],
  };
  await putRows(db, deriveRows(derive, rows));
  const silver = { partners: [row.partner({ tier: 'Silver', updatedAt: NOW + 1 })] };
  await putRows(db, deriveRows(derive, silver), { readAt: NOW + 2 });
  await db.feedback.put({
    id: 'action:a',
    kind: 'action',
    subject: 'a',
    verdict: 'done',
    at: NOW,
    until: null,
  });
  await db.scores.put(row.score({ past: [{ at: NOW, points: 40 }] }));
  const part = { id: 'deal-win|emea|', filter: { region: ['EMEA'], product: [] } };
  await db.models.put(row.model());
  await db.models.put(row.model({ version: 2, part, parent: { version: 1, logLoss: 0.5 } }));
  await db.parts.put({ id: part.id, kind: 'deal-win', filter: part.filter, createdAt: NOW });
  const problem = { code: 'http-500', text: say('x', 'CRM'), retry: { afterMs: null } };
  await db.overrides.put({
    id: 'partner-target:crm:p1',
    kind: 'partner-target',
    subjectId: 'crm:p1',
    points: 80,
    scorePoints: 72,
    reason: 'Signed a large frame contract',
    at: NOW,
    expiresAt: NOW + 1,
  });
  await db.syncs.put({ ...newSync('s1'), state: 'waiting', problem, cursor: '40' });
  await db.sources.put(row.source());
  await db.policies.put({ ...DEFAULT_POLICY, version: 2, severities: { C01: 'off' } });
  return store;
}

async function content({ db }: Store): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const { name, shape } of TABLES) {
    if (shape !== null) tables[name] = await db.table(name).toArray();
  }
  return tables;
}

async function exported(store: Store): Promise<string> {
  const file = await exportAll(backupStore(store), NOW);
  if (!file.ok) throw new Error(file.problem.code);
  return file.value.text();
}

describe('an export', () => {
  it('says whose it is, and holds every row of every table', async () => {
    const store = await filled();
    const file = JSON.parse(await exported(store));
    expect(file).toMatchObject({ format: 'partnerlens', version: STORE_VERSION, exportedAt: NOW });
    expect(file.tables).toEqual(await content(store));
    expect(file.tables.pastValues).toHaveLength(1);
  });

  it('comes back equal, in place of whatever was there', async () => {
    const store = await filled();
    const other = newStore();
    await other.db.partners.put(row.partner({ id: 'crm:stranger' }));
    const count = await importAll(backupStore(other), await exported(store));
    expect(count).toEqual({ ok: true, value: 2_001 + 16 });
    expect(await content(other)).toEqual(await content(store));
    expect(await exported(other)).toBe(await exported(store));
  });

  it('of nothing comes back as nothing', async () => {
    const other = await filled();
    await importAll(backupStore(other), await exported(newStore()));
    expect(Object.values(await content(other)).flat()).toEqual([]);
  });

  it('of an older version gets the fields that newer indexes need', async () => {
    const store = newStore();
    const file = {
      format: 'partnerlens',
      version: 1,
      exportedAt: NOW,
      tables: { accounts: [row.account()], registrations: [row.registration()] },
    };
    await importAll(backupStore(store), JSON.stringify(file));
    const alike = row.account({ id: 'crm:typed', name: 'Fabrikam' });
    const { accounts, customers } = await similarIn(store.db, alike);
    expect(accounts.map(({ id }) => id)).toEqual(['crm:a1']);
    const linked = store.db.registrations.where('links').startsWith(linksOf(customers[0] ?? ''));
    expect(await linked.primaryKeys()).toEqual(['crm:r1']);
  });
});

describe('a file is refused and nothing changes', () => {
  const file = (over: object): string =>
    JSON.stringify({ format: 'partnerlens', version: 1, exportedAt: NOW, tables: {}, ...over });
  const hostile = JSON.stringify({ ...row.source(), settings: { url: 'x' } }).replace(
    '"url":"x"',
    '"__proto__":{"admin":true}',
  );

  it.each([
    ['of no JSON', 'partner;tier', 'backup-foreign'],
    ['cut off', file({}).slice(0, -5), 'backup-foreign'],
    ['of another program', '{"format":"other","version":1,"tables":{}}', 'backup-foreign'],
    ['without tables', file({ tables: [] }), 'backup-foreign'],
    ['that is a list', '[]', 'backup-foreign'],
    ['of a newer version', file({ version: 99 }), 'backup-newer'],
    ['of no version', file({ version: 'two' }), 'backup-newer'],
    ['with a table that is no list', file({ tables: { deals: {} } }), 'backup-row'],
    ['with half a row', file({ tables: { deals: [{ id: 'crm:1' }] } }), 'backup-row'],
    [
      'with a past that is none',
      file({
        tables: {
          pastValues: [
            { entity: 'deals', id: 'crm:1', values: [{ until: NOW, was: { amount: '12' } }] },
          ],
        },
      }),
      'backup-row',
    ],
    ['with a row that is none', file({ tables: { deals: [null] } }), 'backup-row'],
    [
      'with a word of ours changed',
      file({ tables: { deals: [{ ...row.deal(), state: 'maybe' }] } }),
      'backup-row',
    ],
    [
      'with __proto__ inside a row',
      file({}).replace('"tables":{}', `"tables":{"sources":[${hostile}]}`),
      'backup-row',
    ],
  ])('%s', async (_what, json, code) => {
    const store = await filled();
    const before = await content(store);
    expect(await importAll(backupStore(store), json)).toMatchObject({ problem: { code } });
    expect(await content(store)).toEqual(before);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('and says which row it was', async () => {
    const json = file({ tables: { deals: [row.deal(), { ...row.deal(), amount: '12' }] } });
    expect(await importAll(backupStore(newStore()), json)).toMatchObject({
      problem: { text: { values: [2, 'deals'] } },
    });
  });
});

it('fields that a row does not have are left behind, __proto__ among them', async () => {
  const store = newStore();
  const json = JSON.stringify({
    format: 'partnerlens',
    version: 2,
    exportedAt: NOW,
    tables: { partners: [{ ...row.partner(), extra: 1 }] },
  }).replace('"extra":1', '"__proto__":{"admin":true}');
  await importAll(backupStore(store), json);
  expect(await store.db.partners.toArray()).toEqual([row.partner()]);
});

describe('erasing', () => {
  it('leaves no database', async () => {
    const store = await filled();
    expect(await eraseAll({ store: backupStore(store), forget: [] })).toEqual({
      ok: true,
      value: null,
    });
    expect(await Dexie.exists(store.db.name)).toBe(false);
  });

  it('drops what lies elsewhere too, and says so where it could not', async () => {
    const store = await filled();
    const dropped: string[] = [];
    const result = await eraseAll({
      store: backupStore(store),
      forget: [() => Promise.reject(new Error('locked')), async () => dropped.push('tokens')],
    });
    expect(result).toMatchObject({ problem: { code: 'erase-incomplete' } });
    expect(dropped).toEqual(['tokens']);
    expect(await Dexie.exists(store.db.name)).toBe(false);
  });
});
