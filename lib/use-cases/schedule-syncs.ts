import { isLeased } from '@/lib/domain/lease';
import { LONGEST_WAIT } from '@/lib/domain/limits';
import type { SourceConfig } from '@/lib/domain/source';
import type { Sync } from '@/lib/domain/sync';
import type { At } from '@/lib/domain/time';

/**
 * The sources to synchronise now, the one that has waited longest first. `freshFor` tells for how
 * many milliseconds the data of a source counts as fresh; null for one that has no connector.
 */
export const dueSources = (
  statuses: readonly { readonly source: SourceConfig; readonly sync: Sync }[],
  freshFor: (source: SourceConfig) => number | null,
  now: At,
): SourceConfig[] =>
  statuses
    .filter(({ source, sync }) => {
      const fresh = freshFor(source);
      return fresh !== null && isDue(sync, fresh, now);
    })
    .sort((a, b) => (a.sync.succeededAt ?? 0) - (b.sync.succeededAt ?? 0))
    .map(({ source }) => source);

/** Moments in the future that cannot be, as after the clock was set back, count as passed. */
export function isDue(sync: Sync, freshFor: number, now: At): boolean {
  switch (sync.state) {
    case 'idle':
      return sync.succeededAt === null || Math.abs(now - sync.succeededAt) >= freshFor;
    case 'waiting': {
      const wait = (sync.nextAttemptAt ?? now) - now;
      return wait <= 0 || wait > LONGEST_WAIT;
    }
    case 'running':
      return !isLeased(sync, now);
    case 'failed':
      return false;
  }
}
