import { describe, expect, it, vi } from 'vitest';
import type { Deal } from '@/lib/domain/deal';
import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { importStore } from '@/lib/store/import-store';
import { readSources } from '@/lib/store/sources';
import { discardAbandonedImports, type ImportBatch, importRows } from '@/lib/use-cases/import-rows';
import type { ImportPorts } from '@/lib/use-cases/ports';
import { syncSource } from '@/lib/use-cases/sync-source';
import { english } from '@/test/helpers/english';
import { newStore } from '../store/open';
import { account, deal, NOW, registration, source } from '../store/rows';
import { config, kit, paged, sourceOf } from './sync-kit';

const MINUTE = 60_000;

const files = source({ id: 'files@crm', kind: 'files' });

const batchOf = (rows: ImportBatch['rows'], refused = 0): Result<ImportBatch> => {
  const kept = Object.values(rows).reduce((sum, some) => sum + some.length, 0);
  const refusals = Array.from({ length: refused }, (_, index) => ({
    entity: 'deals' as const,
    row: index + 1,
    column: 'amount',
    text: say('x'),
  }));
  return ok({ rows, report: { read: kept + refused, kept, merged: 0, refused, refusals } });
};

async function* stream(...batches: (Result<ImportBatch> | Error)[]) {
  for (const batch of batches) {
    if (batch instanceof Error) throw batch;
    yield batch;
  }
}

function setUp() {
  const store = newStore();
  const ports = (over: Partial<ImportPorts> = {}): ImportPorts => ({
    store: importStore(store),
    now: () => NOW,
    importId: 'i1',
    source: files,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...over,
  });
  return { store, db: store.db, ports };
}

describe('an import', () => {
  it('is there as a whole, with its indexes, and says what came of its rows', async () => {
    const { db, ports } = setUp();
    await importRows(ports(), stream(batchOf({ deals: [deal()] })));
    const seen: [number, number | null][] = [];
    const result = await importRows(
      ports({ importId: 'i2', onProgress: ({ read }, moved) => seen.push([read, moved]) }),
      stream(
        batchOf({ deals: [deal(), deal({ id: 'crm:d2' })] }, 70),
        batchOf({ accounts: [account()], registrations: [registration()] }, 70),
      ),
    );
    expect(result).toMatchObject(ok({ read: 144, kept: 4, merged: 1, refused: 140 }));
    expect(result.ok && result.value.refusals).toHaveLength(100);
    expect(seen).toEqual([
      [72, null],
      [144, null],
      [144, 0.5],
      [144, 1],
    ]);
    expect(await db.deals.count()).toBe(2);
    expect(await db.registrations.where('links').startsWith('customer:').count()).toBe(1);
    expect(await db.companyPages.count()).toBe(2);
    expect(await db.staged.count()).toBe(0);
  });

  it('never puts an older row over a newer one', async () => {
    const { db, ports } = setUp();
    await importRows(ports(), stream(batchOf({ deals: [deal({ name: 'new' })] })));
    const older = deal({ name: 'old', updatedAt: NOW - 1 });
    await importRows(ports(), stream(batchOf({ deals: [older] })));
    expect((await db.deals.get('crm:d1'))?.name).toBe('new');
  });

  it.each([
    ['a problem in the middle of the file', fail('file-truncated', say('x')), 'file-truncated'],
    ['a reader that throws', new Error('boom'), 'import-failed'],
  ])('with %s changes nothing', async (_what, fault, code) => {
    const { db, ports } = setUp();
    const result = await importRows(ports(), stream(batchOf({ deals: [deal()] }), fault));
    expect(result).toMatchObject({ ok: false, problem: { code } });
    expect(await db.deals.count()).toBe(0);
    expect(await db.staged.count()).toBe(0);
  });

  it('that is stopped changes nothing', async () => {
    const { db, ports } = setUp();
    const controller = new AbortController();
    const result = await importRows(
      ports({ signal: controller.signal, onProgress: () => controller.abort() }),
      stream(batchOf({ deals: [deal()] }), batchOf({ deals: [deal({ id: 'crm:d2' })] })),
    );
    expect(result).toMatchObject({ problem: { code: 'import-stopped' } });
    expect((await db.deals.count()) + (await db.staged.count())).toBe(0);
  });

  it('that kept no row changes nothing, and says what was wrong', async () => {
    const { db, ports } = setUp();
    const result = await importRows(ports(), stream(batchOf({}, 3)));
    expect(result).toMatchObject(ok({ kept: 0, refused: 3 }));
    expect((await db.sources.count()) + (await db.staged.count())).toBe(0);
  });

  it('lists its source with what came of it, where the source was first listed', async () => {
    const { db, ports } = setUp();
    await importRows(ports(), stream(batchOf({ deals: [deal()] }, 2)));
    const later = { ...files, createdAt: files.createdAt + 1, settings: { currency: 'EUR' } };
    await importRows(ports({ source: later }), stream(batchOf({ deals: [deal()] }, 1)));
    expect(await readSources(db)).toMatchObject([
      {
        source: { id: 'files@crm', createdAt: files.createdAt, settings: { currency: 'EUR' } },
        sync: { state: 'idle', read: 2, kept: 1, merged: 1, refused: 1, succeededAt: NOW },
        refusals: [{ row: 1 }],
      },
    ]);
  });

  it('does not write a row again that is there already', async () => {
    const { db, ports } = setUp();
    await importRows(ports(), stream(batchOf({ deals: [deal(), deal({ id: 'crm:d2' })] })));
    const put = vi.spyOn(Object.getPrototypeOf(db.deals), 'bulkPut');
    const changed = deal({ id: 'crm:d2', name: 'other' });
    await importRows(ports(), stream(batchOf({ deals: [deal(), changed] })));
    expect(put.mock.calls.map(([rows]) => (rows as Deal[]).map(({ id }) => id))).toEqual([
      ['crm:d2'],
    ]);
    put.mockRestore();
  });
});

describe('a full disk', () => {
  const full = () => Object.assign(new Error('full'), { name: 'QuotaExceededError' });
  const old = deal({ name: 'as it was', updatedAt: NOW - 1 });

  it.each([
    ['the first piece is staged', 'put', 1],
    ['a later piece is staged', 'put', 2],
    ['the first rows move', 'bulkPut', 1],
    ['later rows move', 'bulkPut', 2],
    ['the source is listed', 'put', 3],
    ['where its run stands is written', 'put', 4],
    ['its refusals are kept', 'put', 5],
  ] as const)('when %s leaves all as it was, and is told', async (_when, method, count) => {
    const { db, ports } = setUp();
    await db.deals.put({ ...old, links: [] });
    let calls = 0;
    const table = Object.getPrototypeOf(db.deals);
    const original = table[method];
    const spy = vi.spyOn(table, method).mockImplementation(function (this: unknown, ...args) {
      calls += 1;
      if (calls === count)
        throw Object.assign(new Error('abort'), { name: 'AbortError', inner: full() });
      return original.apply(this, args);
    });
    const result = await importRows(
      ports(),
      stream(batchOf({ deals: [deal()] }), batchOf({ deals: [deal({ id: 'crm:d2' })] })),
    );
    spy.mockRestore();
    expect(result.ok ? '' : english.text(result.problem.text)).toBe(
      'The disk is full. What is stored can still be read, but nothing new can be saved. Free some space, then sync again.',
    );
    expect(await db.deals.toArray()).toEqual([{ ...old, links: [] }]);
    const rest = [db.staged, db.sources, db.syncs, db.refusals].map((some) => some.count());
    expect(await Promise.all(rest)).toEqual([0, 0, 0, 0]);
  });
});

describe('beside others', () => {
  it('two imports both come in, each as a whole', async () => {
    const { db, ports } = setUp();
    const rows = (from: number) =>
      Array.from({ length: 5 }, (_, index) =>
        batchOf({ deals: [deal({ id: `crm:d${from + index}` })] }),
      );
    const both = await Promise.all([
      importRows(ports({ importId: 'a' }), stream(...rows(0))),
      importRows(ports({ importId: 'b' }), stream(...rows(3))),
    ]);
    expect(both).toMatchObject([ok({ kept: 5 }), ok({ kept: 5 })]);
    expect(both.reduce((sum, one) => sum + (one.ok ? one.value.merged : 0), 0)).toBe(2);
    expect(await db.deals.count()).toBe(8);
    expect(await db.staged.count()).toBe(0);
  });

  it('a sync that runs meanwhile keeps its rows, and the newer of two versions stays', async () => {
    const { db, ports, store } = setUp();
    const remotes = Array.from({ length: 40 }, (_, index) => ({
      id: `d${index}`,
      name: 'synced',
      updatedAt: NOW + index,
    }));
    const { ports: syncPorts } = kit(sourceOf(paged(remotes, 4)), store);
    const imported = Array.from({ length: 10 }, (_, index) => {
      const id = `crm:d${index * 5}`;
      const row = deal({ id, name: 'imported', updatedAt: NOW + 15, sourceId: files.id });
      return batchOf({ deals: [row] });
    });
    const [sync, taken] = await Promise.all([
      syncSource(syncPorts(), config),
      importRows(ports(), stream(...imported)),
    ]);
    expect([sync.ok, taken.ok]).toEqual([true, true]);
    const names = new Map((await db.deals.toArray()).map(({ id, name }) => [id, name]));
    expect(names.size).toBe(42);
    expect([names.get('crm:d10'), names.get('crm:d20')]).toEqual(['imported', 'synced']);
  });
});

describe('an import that was killed', () => {
  /** Stages one batch and then waits for ever, as a closed page does. */
  async function killed(ports: ImportPorts) {
    const reached = Promise.withResolvers<void>();
    const batches = (async function* () {
      yield batchOf({ deals: [deal()] });
      reached.resolve();
      await new Promise<never>(() => undefined);
    })();
    void importRows(ports, batches);
    await reached.promise;
  }

  it('leaves nothing once its remains are discarded', async () => {
    const { db, ports } = setUp();
    await killed(ports());
    expect(await db.staged.count()).toBe(1);
    expect(await db.deals.count()).toBe(0);
    expect(await discardAbandonedImports(ports().store, NOW + 11 * MINUTE)).toEqual(ok(1));
    expect(await db.staged.count()).toBe(0);
  });

  it('is not taken for one that is still at work', async () => {
    const { db, ports } = setUp();
    await killed(ports());
    expect(await discardAbandonedImports(ports().store, NOW + MINUTE)).toEqual(ok(0));
    expect(await db.staged.count()).toBe(1);
  });
});

it('an import whose beginning was discarded while the computer slept starts over', async () => {
  const { db, ports } = setUp();
  const batches = (async function* () {
    yield batchOf({ deals: [deal()] });
    await discardAbandonedImports(ports().store, NOW + 60 * MINUTE);
    yield batchOf({ deals: [deal({ id: 'crm:d2' })] });
  })();
  expect(await importRows(ports(), batches)).toMatchObject({
    problem: { code: 'import-interrupted' },
  });
  expect((await db.deals.count()) + (await db.staged.count())).toBe(0);
});
