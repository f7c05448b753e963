import { fail, type Problem, type Result } from '@/lib/domain/result';
import type { SourceConfig } from '@/lib/domain/source';
import type { SyncProgress } from '@/lib/domain/sync-run';
import { say } from '@/lib/domain/text';
import type { Page } from '@/lib/sources/contract';
import type { SyncPorts } from './ports';
import { goesInCircle } from './sync-progress';
import { rowsOn } from './take-in-page';

/** A worker that waits longer than 30 s for an answer is stopped by the browser. */
const REQUEST_TIME = 24_000;

/** One page is one transaction, which readers have to wait for. */
const MOST_ROWS = 10_000;

/** Asks the source for its next page, in time, and refuses a page that would do harm. */
export async function readPage(
  ports: SyncPorts,
  config: SourceConfig,
  progress: SyncProgress,
): Promise<Result<Page>> {
  const { cursor, since } = progress.sync;
  const page = await readInTime(ports, config, {
    cursor,
    since: progress.run.full ? null : since,
  });
  if (!page.ok) return page;
  if (goesInCircle(progress, page.value.next)) {
    return fail('sync-cursor-repeats', say('syncCursorRepeats', config.name, progress.run.pages));
  }
  const rows = rowsOn(page.value);
  if (rows > MOST_ROWS) {
    return fail('sync-page-too-large', say('syncPageTooLarge', config.name, rows, MOST_ROWS));
  }
  return page;
}

async function readInTime(
  { source, fetch, now, token, signal }: SyncPorts,
  config: SourceConfig,
  ask: Parameters<typeof source.read>[1],
): Promise<Result<Page>> {
  const timeout = AbortSignal.timeout(REQUEST_TIME);
  try {
    const page = await source.read(config, ask, {
      fetch,
      now,
      token,
      signal: AbortSignal.any([signal, timeout]),
    });
    return page.ok || !timeout.aborted ? page : { ok: false, problem: tooSlow(config) };
  } catch (error) {
    if (timeout.aborted) return { ok: false, problem: tooSlow(config) };
    throw error;
  }
}

const tooSlow = ({ name }: SourceConfig): Problem => ({
  code: 'sync-timeout',
  text: say('syncTimeout', name),
  retry: { afterMs: null },
});
