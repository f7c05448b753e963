import { describe, expect, it } from 'vitest';
import type { ImportEnd } from '@/lib/domain/import-end';
import { newSync } from '@/lib/domain/sync';
import { deriveRows } from '@/lib/store/derive';
import { readHistory } from '@/lib/store/history';
import { importStore } from '@/lib/store/import-store';
import { readSources, removeSource, saveSource } from '@/lib/store/sources';
import { syncStore } from '@/lib/store/sync-store';
import { ENTITY_WRITE_TABLES, putRows, removeRows } from '@/lib/store/write-rows';
import { newStore } from './open';
import * as row from './rows';
import { NOW } from './rows';

const DAY = 86_400_000;
const gold = row.partner({ updatedAt: NOW - 9 * DAY });
const silver = row.partner({ tier: 'Silver', updatedAt: NOW - DAY });

/** A store that was told rows one after the other, and what it keeps of the past. */
async function told(rows: Parameters<typeof deriveRows>[1][], readAt: number | null = NOW) {
  const store = newStore();
  const { db, derive } = store;
  for (const each of rows) {
    await db.transaction('rw', [...ENTITY_WRITE_TABLES], () =>
      putRows(db, deriveRows(derive, each), { readAt }),
    );
  }
  return { ...store, past: await db.pastValues.toArray() };
}

const untilAndTier = async (rows: Parameters<typeof told>[0]) =>
  (await told(rows)).past.flatMap(({ values }) =>
    values.map(({ until, was }) => [until, 'tier' in was ? was.tier : null]),
  );

describe('what a source overwrites', () => {
  it('is kept until the date of the row that takes its place', async () => {
    expect(await untilAndTier([{ partners: [gold] }, { partners: [silver] }])).toEqual([
      [silver.updatedAt, 'Gold'],
    ]);
  });

  it('is kept of accounts and deals, too, each under its own id', async () => {
    const { past } = await told([
      { accounts: [row.account({ id: 'crm:7' })], deals: [row.deal({ id: 'crm:7' })] },
      {
        accounts: [row.account({ id: 'crm:7', region: 'APAC', updatedAt: NOW + 1 })],
        deals: [row.deal({ id: 'crm:7', amount: null, updatedAt: NOW + 1 })],
      },
    ]);
    expect(past.map(({ entity, id, values }) => [entity, id, values[0]?.was])).toEqual([
      ['accounts', 'crm:7', { region: null, country: 'DE', industry: null }],
      [
        'deals',
        'crm:7',
        {
          accountId: 'crm:a1',
          amount: row.deal().amount,
          products: ['Edge'],
          partners: row.deal().partners,
        },
      ],
    ]);
  });

  it('held at least until it was read, where the date is no newer or lies ahead', async () => {
    for (const updatedAt of [gold.updatedAt, NOW + 90 * DAY]) {
      const rows = [{ partners: [gold] }, { partners: [{ ...silver, updatedAt }] }];
      expect(await untilAndTier(rows)).toEqual([[NOW, 'Gold']]);
    }
  });

  it('is kept once for each time, oldest first', async () => {
    const again = { ...gold, updatedAt: NOW };
    const rows = [[gold], [silver], [silver], [again]].map((partners) => ({ partners }));
    expect(await untilAndTier(rows)).toEqual([
      [silver.updatedAt, 'Gold'],
      [again.updatedAt, 'Silver'],
    ]);
  });

  it.each([
    ['a new row', [{ partners: [gold] }]],
    ['a row as it was', [{ partners: [gold] }, { partners: [gold] }]],
    [
      'a row that differs in nothing that is foretold from',
      [{ partners: [gold] }, { partners: [{ ...gold, name: 'Renamed', updatedAt: NOW }] }],
    ],
    ['an older version of a row', [{ partners: [silver] }, { partners: [gold] }]],
    [
      'a row of another table',
      [{ revenues: [row.revenue()] }, { revenues: [row.revenue({ month: '2026-09' })] }],
    ],
  ])('is nothing with %s', async (_what, rows) => {
    expect((await told(rows)).past).toEqual([]);
  });

  it('is not what other settings read otherwise', async () => {
    expect((await told([{ partners: [gold] }, { partners: [silver] }], null)).past).toEqual([]);
  });

  it('is written with the row or not at all', async () => {
    const { db, derive } = await told([{ partners: [gold] }]);
    const cutOff = db.transaction('rw', [...ENTITY_WRITE_TABLES], async () => {
      await putRows(db, deriveRows(derive, { partners: [silver] }), { readAt: NOW });
      throw new Error('killed');
    });
    await expect(cutOff).rejects.toThrow('killed');
    expect(await db.partners.toArray()).toEqual([gold]);
    expect(await db.pastValues.count()).toBe(0);
  });

  it('goes with its record, and with its source', async () => {
    const rows = [{ partners: [gold] }, { partners: [silver] }];
    const one = await told(rows);
    await removeRows(one.db, { partners: [gold.id], deals: ['crm:d1'] });
    expect(await one.db.pastValues.count()).toBe(0);
    const all = await told(rows);
    await removeSource(all.db, gold.sourceId);
    expect(await all.db.pastValues.count()).toBe(0);
  });

  it('is part of what models learn from', async () => {
    const { db, past } = await told([{ partners: [gold] }, { partners: [silver] }]);
    expect((await readHistory(db)).pastValues).toEqual(past);
  });
});

describe('a synchronisation', () => {
  async function synced(succeededAt: number | null) {
    const store = newStore();
    const sync = { ...newSync('s1'), startedAt: NOW, succeededAt };
    const run = { id: 's1', phase: 'reading', full: true, sweeps: false, pages: 1 } as const;
    await store.db.syncs.put({ ...sync, lease: { holder: 'me', until: NOW + DAY } });
    const more = { newest: null, landmark: null, delivered: [], incomplete: [], fullAt: null };
    for (const partner of [gold, silver]) {
      const saved = await syncStore(store).savePage({
        sync: { ...sync, lease: { holder: 'me', until: NOW + DAY } },
        run: { ...run, ...more },
        holder: 'me',
        rows: { partners: [partner] },
        removed: {},
        refusals: [],
      });
      expect(saved.ok).toBe(true);
    }
    return store.db.pastValues.count();
  }

  it('keeps what it overwrites', async () => {
    expect(await synced(NOW - DAY)).toBe(1);
  });

  it('keeps nothing in the first run after its settings were saved', async () => {
    expect(await synced(null)).toBe(0);
    const { db } = newStore();
    await db.syncs.put({ ...newSync('s1'), succeededAt: NOW });
    await saveSource(db, row.source());
    expect((await readSources(db))[0]?.sync.succeededAt).toBeNull();
  });
});

describe('an import', () => {
  const source = row.source({ mapping: { partners: { tier: 'Level' } } });

  async function imported(second: Partial<ImportEnd['source']>) {
    const store = newStore();
    const files = importStore(store);
    const sync = { ...newSync('s1'), startedAt: NOW, succeededAt: NOW };
    for (const [index, [partner, over]] of (
      [
        [gold, {}],
        [silver, second],
      ] as const
    ).entries()) {
      const id = `import${index}`;
      await files.stage(id, 0, NOW, { partners: [partner] });
      const end = { chunks: 1, source: { ...source, ...over }, sync, refusals: [] };
      expect((await files.promote(id, end, () => undefined)).ok).toBe(true);
    }
    return store.db.pastValues.count();
  }

  it('of a newer export keeps what it overwrites, whichever tables it brings besides', async () => {
    expect(await imported({})).toBe(1);
    expect(await imported({ mapping: { ...source.mapping, deals: { amount: 'Value' } } })).toBe(1);
  });

  it('that reads other columns, or reads them otherwise, overwrites nothing', async () => {
    expect(await imported({ mapping: { partners: { tier: 'Class' } } })).toBe(0);
    expect(await imported({ settings: { dateOrder: 'dmy' } })).toBe(0);
  });
});
