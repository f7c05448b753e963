import { describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { importStore } from '@/lib/store/import-store';
import { discardAbandonedImports, type ImportBatch, importRows } from '@/lib/use-cases/import-rows';
import type { ImportPorts } from '@/lib/use-cases/ports';
import { newStore } from '../store/open';
import { account, deal, NOW, registration, source } from '../store/rows';

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
    expect(await db.accounts.where('matchKeys').startsWith('d:').count()).toBe(1);
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

  it('for which there is no room changes nothing', async () => {
    const { db, ports } = setUp();
    const put = vi.spyOn(Object.getPrototypeOf(db.deals), 'bulkPut').mockImplementationOnce(() => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    });
    const result = await importRows(
      ports(),
      stream(batchOf({ deals: [deal()] }), batchOf({ deals: [deal({ id: 'crm:d2' })] })),
    );
    put.mockRestore();
    expect(result).toMatchObject({ problem: { code: 'store-full' } });
    expect((await db.deals.count()) + (await db.staged.count())).toBe(0);
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
