import type { Deal } from '@/lib/domain/deal';
import type { EntityName } from '@/lib/domain/entity';
import { ok, type Result } from '@/lib/domain/result';
import type { Page, PageAsk, Source, SourcePorts } from '@/lib/sources/contract';
import type { Store } from '@/lib/store/db';
import { syncStore } from '@/lib/store/sync-store';
import type { SyncPorts, TakeIn } from '@/lib/use-cases/ports';
import { newStore } from '../store/open';
import { deal, source as sourceConfig } from '../store/rows';

export const HOUR = 3_600_000;
export const START = Date.UTC(2026, 10, 20);

export const config = sourceConfig();

/** A deal as the other side knows it; `broken` rows are refused by the intake. */
export type Remote = { id: string; name: string; updatedAt: number; broken?: boolean };

/** The intake of these tests: a row is a deal, or refused. */
const takeIn: TakeIn = (from, entity, rows) => {
  const good = rows.filter((row) => !row.broken) as unknown as Remote[];
  const kept = good.map((row) => ({ ...toDeal(row), sourceId: from.id }));
  const refused = rows.length - good.length;
  return {
    kept: (entity === 'deals' ? kept : []) as never,
    report: { read: rows.length, kept: good.length, merged: 0, refused, refusals: [] },
  };
};

const toDeal = ({ id, name, updatedAt }: Remote): Deal =>
  deal({ id: `crm:${id}`, name, updatedAt });

type Answer = (ask: PageAsk, ports: SourcePorts) => Promise<Result<Page>> | Result<Page>;

export const sourceOf = (
  read: Answer,
  capabilities: Partial<Source['capabilities']> = {},
): Source => ({
  kind: 'test',
  freshFor: 15 * 60_000,
  capabilities: { incremental: false, deletes: false, ...capabilities },
  check: () => ok(null),
  read: async (_config, ask, ports) => read(ask, ports),
});

export const pageOf = (
  rows: readonly Remote[],
  next: string | null = null,
  removed: readonly string[] = [],
  entity: EntityName = 'deals',
): Result<Page> =>
  ok({
    rows: { [entity]: rows },
    removed: { [entity]: removed },
    next,
    total: null,
  });

/** Pages of so many rows, with the position as cursor. */
export const paged =
  (rows: readonly Remote[], size: number): Answer =>
  ({ cursor, since }) => {
    const all = rows.filter(({ updatedAt }) => updatedAt >= (since ?? 0));
    const from = Number(cursor ?? 0);
    const to = from + size;
    return pageOf(all.slice(from, to), to < all.length ? String(to) : null);
  };

/** Ports with a clock that a test moves by hand. */
export function kit(source: Source, store: Store = newStore()) {
  const clock = { now: START };
  let runs = 0;
  const nextHolder = () => {
    runs += 1;
    return `run-${runs}`;
  };
  const ports = (over: Partial<SyncPorts> = {}): SyncPorts => ({
    store: syncStore(store),
    source,
    takeIn,
    fetch: () => Promise.reject(new Error('no network here')),
    token: null,
    now: () => clock.now,
    random: () => 0.5,
    holder: nextHolder(),
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...over,
  });
  return { clock, ports, store, db: store.db };
}
