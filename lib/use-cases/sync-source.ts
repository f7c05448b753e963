import { fail, ok, type Result } from '@/lib/domain/result';
import type { SourceConfig } from '@/lib/domain/source';
import type { Sync } from '@/lib/domain/sync';
import type { SyncProgress } from '@/lib/domain/sync-run';
import { say } from '@/lib/domain/text';
import type { SyncPorts } from './ports';
import { readPage } from './read-page';
import { afterPage, beginRun, failed, finished, paused } from './sync-progress';
import { takeInPage } from './take-in-page';

/** Work per wake-up: the browser may stop the background after 30 s; the next tick goes on. */
const WORK_TIME = 20_000;

/**
 * Brings the store up to date with one source, page by page. It can be stopped or killed
 * anywhere: what is stored is always a number of whole pages and the cursor after them, and the
 * next call goes on from there. Answers where the synchronisation stands; a problem only where
 * another run is at it, or where the store itself fails.
 */
export async function syncSource(ports: SyncPorts, config: SourceConfig): Promise<Result<Sync>> {
  const { store, source, now, signal } = ports;
  const claimed = await store.claim(config.id, ports.holder, now());
  if (!claimed.ok) return claimed;
  if (claimed.value === null) return fail('sync-running', say('syncRunning', config.name));

  let progress = beginRun(claimed.value, source.capabilities, now());
  ports.onProgress(progress.sync);
  const checked = source.check(config);
  if (!checked.ok) return settle(ports, failed(progress, checked.problem, now(), ports.random));

  const startedAt = now();
  while (progress.run.phase === 'reading') {
    if (signal.aborted || Math.abs(now() - startedAt) >= WORK_TIME) {
      return settle(ports, paused(progress, now()));
    }
    const next = await syncPage(ports, config, progress);
    if (!next.ok) {
      return settle(
        ports,
        signal.aborted
          ? paused(progress, now())
          : failed(progress, next.problem, now(), ports.random),
      );
    }
    progress = next.value;
    ports.onProgress(progress.sync);
  }
  return finish(ports, progress);
}

/** One page. A connector or an intake that throws has a fault of its own: the run fails with it. */
async function syncPage(
  ports: SyncPorts,
  config: SourceConfig,
  progress: SyncProgress,
): Promise<Result<SyncProgress>> {
  try {
    return await readAndStore(ports, config, progress);
  } catch (error) {
    const text = say('syncCrashed', config.name, String(error));
    return { ok: false, problem: { code: 'sync-crashed', text, retry: { afterMs: null } } };
  }
}

/** Reads a page, makes entities of it, and stores it with how far we are. */
async function readAndStore(
  ports: SyncPorts,
  config: SourceConfig,
  progress: SyncProgress,
): Promise<Result<SyncProgress>> {
  const page = await readPage(ports, config, progress);
  if (!page.ok) return page;
  const now = ports.now();
  const intake = takeInPage(ports.takeIn, config, page.value, progress.sync.read + 1, now);
  const next = afterPage(progress, page.value, intake, ports.holder, now);
  const { rows, removed, refusals } = intake;
  const { holder } = ports;
  const sync = await ports.store.savePage({ ...next, rows, removed, refusals, holder });
  return sync.ok ? ok({ sync: sync.value, run: next.run }) : sync;
}

/**
 * A full run of a source that cannot name removed rows removes what it did not find. Not for
 * an entity of which it brought nothing, as after a fault on the other side; nor for one of
 * which a row was refused, which is there but could not be read.
 */
async function finish(ports: SyncPorts, progress: SyncProgress): Promise<Result<Sync>> {
  const { sync, run } = progress;
  const complete = run.delivered.filter((name) => !run.incomplete.includes(name));
  if (!run.sweeps || complete.length === 0) {
    return settle(ports, finished(progress, ports.now()));
  }
  const removed = await ports.store.removeUnseen(sync.id, complete);
  if (!removed.ok) {
    return settle(ports, failed(progress, removed.problem, ports.now(), ports.random));
  }
  const swept = { ...sync, removed: sync.removed + removed.value };
  return settle(ports, finished({ sync: swept, run }, ports.now()));
}

/** Writes where the run stands and gives the lease back. */
async function settle(ports: SyncPorts, progress: SyncProgress): Promise<Result<Sync>> {
  const saved = await ports.store.save(progress, ports.holder);
  if (saved.ok) ports.onProgress(saved.value);
  return saved;
}
