import Dexie from 'dexie';
import { ENTITY_NAMES, type Rows } from '@/lib/domain/entity';
import type { ImportEnd } from '@/lib/domain/import-end';
import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import type { Store, StoreDb } from './db';
import { deriveRows, type StoredRows } from './derive';
import { keepRefusals } from './refusals';
import { withStore } from './with-store';
import { ENTITY_WRITE_TABLES, isSame, putRows, type StoredIds } from './write-rows';

/** An import that has staged nothing for so long has died with its page or worker. */
const ABANDONED_AFTER = 10 * 60_000;

/** The store as an import sees it. */
export const importStore = (store: Store) => ({
  stage: (importId: string, chunk: number, at: At, rows: Rows) =>
    withStore(store, (db) =>
      db.staged.put({ importId, chunk, at, rows: deriveRows(store.derive, rows) }),
    ),
  promote: async (
    importId: string,
    end: ImportEnd,
    onMoved: (share: number) => void,
  ): Promise<Result<number>> => {
    const merged = await withStore(store, (db) => promote(db, importId, end, onMoved));
    if (!merged.ok) return merged;
    return merged.value === null
      ? fail('import-interrupted', say('importInterrupted'))
      : ok(merged.value);
  },
  discard: (importId: string) => withStore(store, (db) => chunksOf(db, importId).delete()),
  discardAbandoned: (now: At) => withStore(store, (db) => discardAbandoned(db, now)),
});

/**
 * Moves a whole import to its tables, with its source, in ONE transaction and answers how many rows
 * were there already; null, and nothing moved, where a part of it is missing.
 */
const promote = (
  db: StoreDb,
  importId: string,
  end: ImportEnd,
  onMoved: (share: number) => void,
): PromiseLike<number | null> =>
  db.transaction('rw', [...ENTITY_WRITE_TABLES, ...END_TABLES], async () => {
    const keys = await chunksOf(db, importId).primaryKeys();
    if (keys.length !== end.chunks) return null;
    const storedIds: StoredIds = new Map();
    const readAt = (await isReadOtherwise(db, end)) ? null : end.sync.startedAt;
    let merged = 0;
    for (const [index, key] of keys.entries()) {
      const chunk = await db.staged.get(key);
      merged += await putRows(db, (chunk?.rows ?? {}) as StoredRows, { storedIds, readAt });
      onMoved((index + 1) / keys.length);
    }
    await chunksOf(db, importId).delete();
    await putEnd(db, end, merged);
    return merged;
  });

/** Whether other columns fill a table than at the import before, or dates and currency are others. */
async function isReadOtherwise(db: StoreDb, { source }: ImportEnd): Promise<boolean> {
  const known = await db.sources.get(source.id);
  if (!known) return false;
  const { mapping, settings } = source;
  const others = ENTITY_NAMES.filter((name) => mapping[name] && known.mapping[name]);
  return (
    !isSame(settings, known.settings) ||
    others.some((name) => !isSame(mapping[name], known.mapping[name]))
  );
}

const END_TABLES = ['staged', 'sources', 'syncs', 'refusals'] as const;

async function putEnd(db: StoreDb, end: ImportEnd, merged: number): Promise<void> {
  const { source, sync, refusals } = end;
  const known = await db.sources.get(source.id);
  await db.sources.put({ ...source, createdAt: known?.createdAt ?? source.createdAt });
  await db.syncs.put({ ...sync, merged: sync.merged + merged });
  await keepRefusals(db, source.id, refusals, true);
}

/** Deletes what imports left behind that never came to their end; answers how many imports. */
const discardAbandoned = (db: StoreDb, now: At): PromiseLike<number> =>
  db.transaction('rw', db.staged, async () => {
    const lastSign = new Map<string, At>();
    for (const key of await db.staged.toCollection().primaryKeys()) {
      const chunk = await db.staged.get(key);
      if (chunk) lastSign.set(chunk.importId, chunk.at);
    }
    const abandoned = [...lastSign].filter(([, at]) => Math.abs(now - at) > ABANDONED_AFTER);
    for (const [importId] of abandoned) await chunksOf(db, importId).delete();
    return abandoned.length;
  });

const chunksOf = (db: StoreDb, importId: string) =>
  db.staged.where(':id').between([importId, Dexie.minKey], [importId, Dexie.maxKey]);
