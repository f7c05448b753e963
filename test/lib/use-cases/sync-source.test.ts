import { describe, expect, it, vi } from 'vitest';
import { LEASE } from '@/lib/domain/lease';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { Sync } from '@/lib/domain/sync';
import { say } from '@/lib/domain/text';
import { syncSource } from '@/lib/use-cases/sync-source';
import { newStore } from '../store/open';
import { deal } from '../store/rows';
import { config, HOUR, kit, paged, pageOf, type Remote, START, sourceOf } from './sync-kit';

const MINUTE = 60_000;

const remotes = (count: number, row: Partial<Remote> = {}): Remote[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index),
    name: `Deal ${index}`,
    updatedAt: START - HOUR,
    ...row,
  }));

const value = (result: Result<Sync>): Sync => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

describe('a run', () => {
  it('writes every page and ends idle, with the mark for the next run', async () => {
    const { ports, db } = kit(sourceOf(paged(remotes(25), 10), { incremental: true }));
    const moved: Sync[] = [];
    const sync = value(await syncSource(ports({ onProgress: (sync) => moved.push(sync) }), config));
    expect(sync).toMatchObject({ state: 'idle', cursor: null, read: 25, kept: 25, merged: 0 });
    expect(sync).toMatchObject({ failures: 0, problem: null, lease: null, succeededAt: START });
    expect(await db.deals.count()).toBe(25);
    expect(await db.seen.count()).toBe(0);
    expect(moved.map(({ read }) => read)).toEqual([0, 10, 20, 25, 25]);
  });

  it('counts as merged what was there already, and repeats within a page', async () => {
    const { ports, db } = kit(sourceOf(() => pageOf([...remotes(3), ...remotes(1)])));
    expect(value(await syncSource(ports(), config))).toMatchObject({ kept: 4, merged: 1 });
    expect(value(await syncSource(ports(), config))).toMatchObject({ kept: 4, merged: 4 });
    expect(await db.deals.count()).toBe(3);
  });

  it('never puts an older version over a newer one', async () => {
    const rows = { now: remotes(1, { name: 'new', updatedAt: START }) };
    const { ports, db } = kit(sourceOf(() => pageOf(rows.now)));
    await syncSource(ports(), config);
    rows.now = remotes(1, { name: 'old', updatedAt: START - HOUR });
    await syncSource(ports(), config);
    expect((await db.deals.get('crm:0'))?.name).toBe('new');
    rows.now = remotes(1, { name: 'same age', updatedAt: START });
    await syncSource(ports(), config);
    expect((await db.deals.get('crm:0'))?.name).toBe('same age');
  });

  it('removes what the source says is gone, and counts only what was there', async () => {
    const pages = [pageOf(remotes(3)), pageOf([], null, ['1', '99'])];
    const { ports, db } = kit(sourceOf(() => pages.shift() ?? pageOf([]), { deletes: true }));
    await syncSource(ports(), config);
    expect(value(await syncSource(ports(), config)).removed).toBe(1);
    expect(await db.deals.toCollection().primaryKeys()).toEqual(['crm:0', 'crm:2']);
  });

  it('refuses to start while another one runs, and takes over once its lease is dead', async () => {
    const stuck = sourceOf(() => new Promise<never>(() => undefined));
    const { ports, clock, store } = kit(stuck);
    void syncSource(ports(), config);
    await vi.waitFor(async () => expect(await store.db.syncs.count()).toBe(1));
    const second = kit(sourceOf(paged(remotes(2), 5)), store);
    expect(await syncSource(second.ports(), config)).toMatchObject({
      problem: { code: 'sync-running' },
    });
    second.clock.now = clock.now + LEASE;
    expect(value(await syncSource(second.ports({ holder: 'b' }), config)).state).toBe('idle');
  });

  it('that lost its lease writes nothing more', async () => {
    const store = newStore();
    const slow = Promise.withResolvers<void>();
    const late = sourceOf(async () => {
      await slow.promise;
      return pageOf(remotes(1, { name: 'late' }));
    });
    const first = kit(late, store);
    const running = syncSource(first.ports({ holder: 'a' }), config);
    await vi.waitFor(async () => expect(await store.db.syncs.count()).toBe(1));
    const second = kit(sourceOf(paged(remotes(2), 5)), store);
    second.clock.now += LEASE;
    await syncSource(second.ports({ holder: 'b' }), config);
    slow.resolve();
    expect(await running).toMatchObject({ problem: { code: 'sync-lease-lost' } });
    expect((await store.db.deals.get('crm:0'))?.name).toBe('Deal 0');
    expect((await store.db.syncs.get('s1'))?.state).toBe('idle');
  });

  it('leaves the rest for the next tick after 20 s of work', async () => {
    const asked: (string | null)[] = [];
    const read = paged(remotes(100), 10);
    const { ports, clock } = kit(
      sourceOf((ask, given) => {
        asked.push(ask.cursor);
        clock.now += 7_000;
        return read(ask, given);
      }),
    );
    const first = value(await syncSource(ports(), config));
    expect(first).toMatchObject({ state: 'waiting', read: 30, failures: 0, lease: null });
    expect(first.nextAttemptAt).toBe(clock.now);
    for (let tick = 0; tick < 3; tick += 1) await syncSource(ports(), config);
    expect(asked).toEqual([null, '10', '20', '30', '40', '50', '60', '70', '80', '90']);
  });

  it('stops without a failure when it is told to', async () => {
    const controller = new AbortController();
    const { ports } = kit(
      sourceOf(() => {
        controller.abort();
        return fail('http-network', say('x'));
      }),
    );
    expect(value(await syncSource(ports({ signal: controller.signal }), config))).toMatchObject({
      state: 'waiting',
      failures: 0,
      problem: null,
    });
  });
});

describe('a full run of a source that cannot name removed rows', () => {
  const run = async (second: ReturnType<typeof pageOf>) => {
    const pages = [pageOf(remotes(3)), second];
    const { ports, db } = kit(sourceOf(() => pages.shift() ?? pageOf([])));
    await db.deals.put({ ...deal({ id: 'crm:other', sourceId: 'files' }), links: [] });
    await syncSource(ports(), config);
    const sync = value(await syncSource(ports(), config));
    return { removed: sync.removed, ids: await db.deals.toCollection().primaryKeys() };
  };

  it('removes what it did not find, of its own source only', async () => {
    const { removed, ids } = await run(pageOf(remotes(3).slice(0, 1)));
    expect(removed).toBe(2);
    expect(ids).toEqual(['crm:0', 'crm:other']);
  });

  it('removes nothing after an empty answer', async () => {
    expect((await run(pageOf([]))).ids).toHaveLength(4);
  });

  it('removes nothing where it could not read a row', async () => {
    const rows = [{ ...remotes(1)[0], broken: true } as Remote, ...remotes(2).slice(1)];
    expect((await run(pageOf(rows))).ids).toHaveLength(4);
  });

  it('comes once a day where the source can tell changes', async () => {
    const asked: (number | null)[] = [];
    const { ports, clock } = kit(
      sourceOf(
        ({ since }) => {
          asked.push(since);
          return pageOf(remotes(1));
        },
        { incremental: true },
      ),
    );
    for (const hours of [0, 1, 25, 1]) {
      clock.now += hours * HOUR;
      await syncSource(ports(), config);
    }
    const since = START - HOUR - 10 * MINUTE;
    expect(asked).toEqual([null, since, null, since]);
  });
});

describe('the mark of the next run', () => {
  const since = async (clockOff: number, updatedAt: number) => {
    const { ports, clock } = kit(
      sourceOf(() => pageOf(remotes(1, { updatedAt })), { incremental: true, deletes: true }),
    );
    clock.now = START + clockOff;
    return value(await syncSource(ports(), config)).since;
  };

  it('comes from the rows, however far our clock is ahead', async () => {
    expect(await since(24 * HOUR, START - HOUR)).toBe(START - HOUR - 10 * MINUTE);
  });

  it('never lies after the rows when our clock is behind', async () => {
    expect(await since(-24 * HOUR, START)).toBeLessThan(START);
  });

  it('does not follow a row from the future', async () => {
    expect(await since(0, START + 1_000 * 24 * HOUR)).toBeLessThan(START);
  });

  it('does not come from rows that our clock has dated', async () => {
    expect(await since(24 * HOUR, START + 24 * HOUR)).toBeNull();
  });

  it('stays where nothing changed', async () => {
    const pages = [pageOf(remotes(1))];
    const { ports } = kit(
      sourceOf(() => pages.shift() ?? pageOf([]), { incremental: true, deletes: true }),
    );
    const first = value(await syncSource(ports(), config));
    expect(value(await syncSource(ports(), config)).since).toBe(first.since);
  });
});

describe('a failure', () => {
  const failing = (code: string, retry?: { afterMs: number | null }) =>
    kit(
      sourceOf(() => ({ ok: false, problem: { code, text: say('x'), ...(retry && { retry }) } })),
    );

  it('that may pass waits longer each time, up to five minutes', async () => {
    const { ports, clock } = failing('http-500', { afterMs: null });
    const waits: number[] = [];
    for (let attempt = 0; attempt < 9; attempt += 1) {
      const sync = value(await syncSource(ports(), config));
      expect(sync).toMatchObject({ state: 'waiting', failures: attempt + 1 });
      waits.push((sync.nextAttemptAt ?? 0) - clock.now);
    }
    expect(waits.slice(0, 3)).toEqual([3_750, 7_500, 15_000]);
    expect(Math.max(...waits)).toBeLessThanOrEqual(5 * MINUTE);
  });

  it.each([
    [90_000, 90_000],
    [0, 1_000],
    [400 * HOUR, HOUR],
  ])('that asks for %i ms is obeyed within bounds', async (afterMs, wait) => {
    const { ports, clock } = failing('http-429', { afterMs });
    expect(value(await syncSource(ports(), config)).nextAttemptAt).toBe(clock.now + wait);
  });

  it.each(['http-401', 'http-403'])('%s is not tried again by itself', async (code) => {
    const { ports } = failing(code, { afterMs: null });
    expect(value(await syncSource(ports(), config))).toMatchObject({
      state: 'failed',
      nextAttemptAt: null,
      lease: null,
      problem: { code },
    });
  });

  it('keeps the pages before it and goes on after them', async () => {
    const asked: (string | null)[] = [];
    let broken = true;
    const read = paged(remotes(30), 10);
    const { ports, db } = kit(
      sourceOf((ask, given) => {
        asked.push(ask.cursor);
        if (ask.cursor === '10' && broken) {
          return {
            ok: false,
            problem: { code: 'http-500', text: say('x'), retry: { afterMs: null } },
          };
        }
        return read(ask, given);
      }),
    );
    await syncSource(ports(), config);
    expect(await db.deals.count()).toBe(10);
    broken = false;
    expect(value(await syncSource(ports(), config))).toMatchObject({ read: 30, failures: 0 });
    expect(asked).toEqual([null, '10', '10', '20']);
  });

  it('wrong settings fail before anything is fetched', async () => {
    const read = vi.fn();
    const source = { ...sourceOf(read), check: () => fail('feed-url', say('x')) };
    expect(value(await syncSource(kit(source).ports(), config)).problem?.code).toBe('feed-url');
    expect(read).not.toHaveBeenCalled();
  });

  it('a connector that throws fails with its words', async () => {
    const { ports } = kit(
      sourceOf(() => {
        throw new TypeError('rows is not iterable');
      }),
    );
    expect(value(await syncSource(ports(), config))).toMatchObject({
      state: 'waiting',
      problem: {
        code: 'sync-crashed',
        text: { values: ['CRM', 'TypeError: rows is not iterable'] },
      },
    });
  });

  it('a request that takes too long is cut off', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    const { ports } = kit(
      sourceOf((_ask, { signal }) => {
        signal.throwIfAborted();
        return pageOf([]);
      }),
    );
    expect(value(await syncSource(ports(), config)).problem?.code).toBe('sync-timeout');
    expect(timeout.mock.calls[0]?.[0]).toBeLessThan(25_000);
  });

  it.each([1, 2, 3, 7])('a circle of %i cursors ends with a clear problem', async (length) => {
    let reads = 0;
    const { ports } = kit(
      sourceOf(({ cursor }) => {
        reads += 1;
        return pageOf(remotes(1), String((Number(cursor ?? -1) + 1) % length));
      }),
    );
    expect(value(await syncSource(ports(), config))).toMatchObject({
      state: 'failed',
      problem: { code: 'sync-cursor-repeats' },
    });
    expect(reads).toBeLessThanOrEqual(4 * length + 2);
  });

  it('a page that is too large is refused', async () => {
    const { ports, db } = kit(sourceOf(() => pageOf(remotes(10_001))));
    expect(value(await syncSource(ports(), config)).problem).toMatchObject({
      code: 'sync-page-too-large',
      text: { values: ['CRM', 10_001, 10_000] },
    });
    expect(await db.deals.count()).toBe(0);
  });

  it('of the disk is kept with the sync, and rows of the page are not', async () => {
    const { ports, db } = kit(sourceOf(paged(remotes(30), 10)));
    const put = vi.spyOn(Object.getPrototypeOf(db.deals), 'bulkPut').mockImplementationOnce(() => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    });
    const sync = value(await syncSource(ports(), config));
    put.mockRestore();
    expect(sync).toMatchObject({ state: 'failed', problem: { code: 'store-full' } });
    expect(await db.deals.count()).toBe(0);
    expect(value(await syncSource(ports(), config))).toMatchObject({ state: 'idle', read: 30 });
  });
});

it('takes a whole page in before it stores any of it', async () => {
  const { ports, db } = kit(sourceOf(() => pageOf(remotes(2))));
  const crash = () => {
    throw new Error('intake');
  };
  await expect(syncSource(ports({ takeIn: crash }), config)).resolves.toMatchObject(
    ok({ state: 'waiting', problem: { code: 'sync-crashed' } }),
  );
  expect(await db.deals.count()).toBe(0);
});
