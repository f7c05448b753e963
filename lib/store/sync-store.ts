import Dexie from 'dexie';
import type { EntityName } from '@/lib/domain/entity';
import type { Id } from '@/lib/domain/id';
import { isLeased, leaseFor } from '@/lib/domain/lease';
import { fail, ok, type Result } from '@/lib/domain/result';
import { newSync, type Sync } from '@/lib/domain/sync';
import type { PageWrite, SyncProgress, SyncRun } from '@/lib/domain/sync-run';
import { say } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import type { Store, StoreDb } from './db';
import { deriveRows } from './derive';
import { keepRefusals } from './refusals';
import { removeUnseen } from './remove-unseen';
import { withStore } from './with-store';
import { ENTITY_WRITE_TABLES, putRows, removeRows } from './write-rows';

/** The store as the sync engine sees it. */
export const syncStore = (store: Store) => ({
  claim: (id: string, holder: string, now: At) =>
    withStore(store, (db) => claim(db, id, holder, now)),
  savePage: (page: PageWrite) => leased(withStore(store, () => savePage(store, page))),
  save: (progress: SyncProgress, holder: string) =>
    leased(withStore(store, (db) => save(db, progress, holder))),
  removeUnseen: (id: string, entities: readonly EntityName[]) =>
    withStore(store, (db) => removeUnseen(db, id, entities)),
});

/** Takes the lease of a source; null while another run holds it. */
const claim = (
  db: StoreDb,
  id: string,
  holder: string,
  now: At,
): PromiseLike<{ sync: Sync; run: SyncRun | null } | null> =>
  db.transaction('rw', [db.syncs, db.runs], async () => {
    const stored = (await db.syncs.get(id)) ?? newSync(id);
    if (isLeased(stored, now)) return null;
    const sync: Sync = {
      ...stored,
      state: 'running',
      nextAttemptAt: null,
      lease: leaseFor(holder, now),
    };
    await db.syncs.put(sync);
    return { sync, run: (await db.runs.get(id)) ?? null };
  });

/**
 * Rows, removals, cursor and counters in ONE transaction: after a kill either all of a page
 * is there or nothing. Null where the lease has gone to another run.
 */
function savePage({ db, derive }: Store, page: PageWrite): PromiseLike<Sync | null> {
  const rows = deriveRows(derive, page.rows);
  return db.transaction(
    'rw',
    [...ENTITY_WRITE_TABLES, 'syncs', 'runs', 'seen', 'refusals'],
    async () => {
      if (!(await holds(db, page.sync.id, page.holder))) return null;
      // The first run after its settings were saved reads everything under the new ones.
      const readAt = page.sync.succeededAt === null ? null : page.sync.startedAt;
      const merged = await putRows(db, rows, { readAt });
      const removed = await removeRows(db, page.removed);
      if (page.run.sweeps) await rememberSeen(db, page);
      await keepRefusals(db, page.sync.id, page.refusals, page.run.pages === 1);
      const sync: Sync = {
        ...page.sync,
        merged: page.sync.merged + merged,
        removed: page.sync.removed + removed,
      };
      await putProgress(db, { sync, run: page.run });
      return sync;
    },
  );
}

const save = (db: StoreDb, progress: SyncProgress, holder: string): PromiseLike<Sync | null> =>
  db.transaction('rw', [db.syncs, db.runs, db.seen], async () => {
    if (!(await holds(db, progress.sync.id, holder))) return null;
    await putProgress(db, progress);
    return progress.sync;
  });

async function putProgress(db: StoreDb, { sync, run }: SyncProgress): Promise<void> {
  await db.syncs.put(sync);
  await db.runs.put(run);
  if (run.phase === 'done') await forgetSeen(db, sync.id);
}

const holds = async (db: StoreDb, id: string, holder: string): Promise<boolean> =>
  (await db.syncs.get(id))?.lease?.holder === holder;

function rememberSeen(db: StoreDb, { sync, run, rows }: PageWrite): PromiseLike<unknown> {
  const ids: { [Name in EntityName]?: Id[] } = {};
  for (const name of run.delivered) ids[name] = rows[name]?.map(({ id }) => id) ?? [];
  return db.seen.put({ sourceId: sync.id, page: run.pages, ids });
}

export const forgetSeen = (db: StoreDb, id: string): PromiseLike<unknown> =>
  db.seen.where(':id').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();

async function leased(answer: Promise<Result<Sync | null>>): Promise<Result<Sync>> {
  const result = await answer;
  if (!result.ok) return result;
  return result.value ? ok(result.value) : fail('sync-lease-lost', say('syncLeaseLost'));
}
