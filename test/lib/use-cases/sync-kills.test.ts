import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEASE } from '@/lib/domain/lease';
import { newSync } from '@/lib/domain/sync';
import { say } from '@/lib/domain/text';
import type { Source } from '@/lib/sources/contract';
import type { Store } from '@/lib/store/db';
import type { SyncPorts } from '@/lib/use-cases/ports';
import { syncSource } from '@/lib/use-cases/sync-source';
import { newStore } from '../store/open';
import { config, HOUR, kit, pageOf, type Remote, START, sourceOf } from './sync-kit';

/*
 * The law of the sync engine: whatever happens on the way, the store ends as after an
 * undisturbed run, and no kill costs more than one page fetched twice.
 */

/** Where a worker can be killed: before or after it did one of these. */
const STEPS = ['claim', 'read', 'savePage', 'save', 'removeUnseen'] as const;
type Kill = { step: (typeof STEPS)[number]; call: number; after: boolean };

const kills = fc.array(
  fc.record<Kill>({
    step: fc.constantFrom(...STEPS),
    call: fc.integer({ min: 1, max: 4 }),
    after: fc.boolean(),
  }),
  { maxLength: 5 },
);

/** Rows of few ids and few dates, so that duplicates and older versions come up often. */
const row = fc
  .record({ id: fc.integer({ min: 0, max: 12 }), age: fc.integer({ min: 0, max: 5 }) })
  .map(({ id, age }): Remote => {
    const updatedAt = START - age * HOUR;
    return { id: String(id), name: `v${age}`, updatedAt };
  });

const script = fc.record({
  before: fc.array(row, { maxLength: 10 }),
  pages: fc.array(
    fc.record({
      rows: fc.array(row, { minLength: 1, maxLength: 6 }),
      removed: fc.array(fc.integer({ min: 0, max: 12 }).map(String), { maxLength: 2 }),
      failures: fc.integer({ min: 0, max: 2 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  capabilities: fc.record({ incremental: fc.boolean(), deletes: fc.boolean() }),
});
type Script = typeof script extends fc.Arbitrary<infer T> ? T : never;

/** The pages of a script; each fails so many times before it comes, where `disturbed`. */
function sourceFor({ pages, capabilities }: Script, disturbed: boolean) {
  const fetched: number[] = pages.map(() => 0);
  const left = pages.map(({ failures }) => (disturbed ? failures : 0));
  const source = sourceOf(({ cursor }) => {
    const at = Number(cursor ?? 0);
    const page = pages[at];
    if (!page) throw new Error(`no page ${at}`);
    if ((left[at] ?? 0) > 0) {
      left[at] = (left[at] ?? 0) - 1;
      return { ok: false, problem: { code: 'http-500', text: say('x'), retry: { afterMs: null } } };
    }
    fetched[at] = (fetched[at] ?? 0) + 1;
    const next = at + 1 < pages.length ? String(at + 1) : null;
    return pageOf(page.rows, next, capabilities.deletes ? page.removed : []);
  }, capabilities);
  return { source, fetched };
}

const NEVER = new Promise<never>(() => undefined);

/** Ports of a worker that stops for ever at the given point; `dead` says when it does. */
function mortal(ports: SyncPorts, { step, call, after }: Kill) {
  const dead = Promise.withResolvers<'killed'>();
  let calls = 0;
  const guard =
    <Args extends unknown[], T>(name: string, work: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      if (name !== step) return work(...args);
      calls += 1;
      if (calls !== call) return work(...args);
      if (after) await work(...args);
      dead.resolve('killed');
      return NEVER;
    };
  const { store, source } = ports;
  const guarded: SyncPorts = {
    ...ports,
    source: {
      ...source,
      read: guard<Parameters<Source['read']>, Awaited<ReturnType<Source['read']>>>(
        'read',
        source.read,
      ),
    },
    store: {
      claim: guard('claim', store.claim),
      savePage: guard('savePage', store.savePage),
      save: guard('save', store.save),
      removeUnseen: guard('removeUnseen', store.removeUnseen),
    },
  };
  return { guarded, dead: dead.promise };
}

/** Wakes up again and again, first by the dying workers, until the run has come to its end. */
async function runToEnd(store: Store, source: Source, deaths: readonly Kill[]): Promise<number> {
  const { ports, clock } = kit(source, store);
  const queue = [...deaths];
  let killed = 0;
  for (let wake = 0; wake < 60; wake += 1) {
    clock.now += LEASE;
    const kill = queue.shift();
    const holder = `wake-${killed}-${wake}`;
    if (kill) {
      const { guarded, dead } = mortal(ports({ holder }), kill);
      const end = await Promise.race([syncSource(guarded, config), dead]);
      if (end === 'killed') {
        killed += 1;
        // Killed after its last word: nobody wakes a synchronisation that has come to its end.
        if ((await store.db.syncs.get(config.id))?.state === 'idle') return killed;
      } else if (end.ok && end.value.state === 'idle') return killed;
    } else {
      const end = await syncSource(ports({ holder }), config);
      if (end.ok && end.value.state === 'idle') return killed;
    }
  }
  throw new Error('the run never ended');
}

/** What a run on top of some earlier rows leaves behind. */
async function outcome(before: readonly Remote[], source: Source, deaths: readonly Kill[]) {
  const store = newStore();
  const earlier = sourceOf(() => pageOf(before), { incremental: true, deletes: true });
  await runToEnd(store, earlier, []);
  await Promise.all([store.db.runs.clear(), store.db.syncs.clear()]);
  const killed = await runToEnd(store, source, deaths);
  const { read, kept, merged, refused, since, lease } =
    (await store.db.syncs.get(config.id)) ?? newSync('none');
  const deals = await store.db.deals.toArray();
  const seen = await store.db.seen.count();
  return { killed, state: { deals, seen, read, kept, merged, refused, since, lease } };
}

/** What must be stored in the end, said in the plainest way: row after row. */
function expectedDeals({ before, pages, capabilities }: Script): [string, string][] {
  const stored = new Map<string, Remote>();
  const put = (row: Remote) => {
    if ((stored.get(row.id)?.updatedAt ?? 0) <= row.updatedAt) stored.set(row.id, row);
  };
  before.forEach(put);
  for (const { rows, removed } of pages) {
    rows.forEach(put);
    if (capabilities.deletes) for (const id of removed) stored.delete(id);
  }
  const brought = new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id)));
  return [...stored.values()]
    .filter(({ id }) => capabilities.deletes || brought.has(id))
    .map(({ id, name }): [string, string] => [`crm:${id}`, name])
    .sort();
}

describe('a synchronisation that is killed, fails and is repeated', () => {
  it('ends as an undisturbed one, with at most one page fetched twice a kill', async () => {
    await fc.assert(
      fc.asyncProperty(script, kills, async (plan, deaths) => {
        const calm = sourceFor(plan, false);
        const rough = sourceFor(plan, true);
        const expected = await outcome(plan.before, calm.source, []);
        const actual = await outcome(plan.before, rough.source, deaths);
        expect(actual.state).toEqual(expected.state);
        const deals = actual.state.deals.map(({ id, name }) => [id, name]).sort();
        expect(deals).toEqual(expectedDeals(plan));
        expect(actual.state).toMatchObject({ seen: 0, lease: null });
        const twice = rough.fetched.reduce((sum, times) => sum + times - 1, 0);
        expect(twice).toBeLessThanOrEqual(actual.killed);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
