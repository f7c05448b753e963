import type { Freshness } from '@/lib/domain/insights';
import { type Sync, UNREACHABLE } from '@/lib/domain/sync';
import { type At, DAY } from '@/lib/domain/time';

/** How fresh the data is, over all sources. */
export function freshnessOf(syncs: readonly Sync[], now: At): Freshness {
  const successes = syncs.flatMap(({ succeededAt }) => succeededAt ?? []);
  const syncedAt = successes.length === 0 ? null : Math.max(...successes);
  return {
    syncedAt,
    stale: syncedAt === null || now - syncedAt > DAY,
    offline: latest(syncs)?.problem?.code === UNREACHABLE,
  };
}

/** The sync that ran last. */
const latest = (syncs: readonly Sync[]): Sync | undefined =>
  [...syncs].sort((a, b) => lastMoveOf(b) - lastMoveOf(a))[0];

const lastMoveOf = ({ finishedAt, startedAt }: Sync): At => finishedAt ?? startedAt ?? 0;
