import { ENTITY_NAMES, type Entities, type EntityName } from '@/lib/domain/entity';
import type { Id } from '@/lib/domain/id';
import { PARTNER_SCORES, scoreId } from '@/lib/domain/score';
import type { SourceConfig } from '@/lib/domain/source';
import { newSync, type SourceStatus } from '@/lib/domain/sync';
import type { StoreDb } from './db';
import { forgetSeen } from './sync-store';
import { walk } from './walk';
import { ENTITY_WRITE_TABLES, removeRows } from './write-rows';

/** Every source with where its synchronisation stands, the first one set up first. */
export const readSources = (db: StoreDb): PromiseLike<SourceStatus[]> =>
  db.transaction('r', [db.sources, db.syncs, db.refusals], async () => {
    const sources = await db.sources.toArray();
    const ids = sources.map(({ id }) => id);
    const [syncs, refused] = await Promise.all([db.syncs.bulkGet(ids), db.refusals.bulkGet(ids)]);
    return sources
      .map((source, index) => ({
        source,
        sync: syncs[index] ?? newSync(source.id),
        refusals: refused[index]?.refusals ?? [],
      }))
      .sort((a, b) => a.source.createdAt - b.source.createdAt);
  });

export const readSource = async (db: StoreDb, id: string): Promise<SourceConfig | null> =>
  (await db.sources.get(id)) ?? null;

/**
 * Adds or changes a source. A changed one is read from the beginning, since rows that were
 * read under other settings may look different now.
 */
export const saveSource = (db: StoreDb, source: SourceConfig): PromiseLike<void> =>
  db.transaction('rw', [db.sources, db.syncs, db.runs, db.seen, db.refusals], async () => {
    await db.sources.put(source);
    await forgetSync(db, source.id);
  });

/** Removes a source with all rows it brought. A run under way finds its lease gone and stops. */
export const removeSource = (db: StoreDb, id: string): PromiseLike<void> =>
  db.transaction(
    'rw',
    [...ENTITY_WRITE_TABLES, 'sources', 'syncs', 'runs', 'seen', 'refusals', 'scores'],
    async () => {
      for (const name of ENTITY_NAMES) {
        await walk(db.table<Entities[EntityName], Id>(name), (rows) => {
          const ids = rows.filter(({ sourceId }) => sourceId === id).map((row) => row.id);
          return ids.length ? removeWithScores(db, name, ids) : undefined;
        });
      }
      await db.sources.delete(id);
      await forgetSync(db, id);
    },
  );

async function removeWithScores(db: StoreDb, name: EntityName, ids: readonly Id[]): Promise<void> {
  await removeRows(db, { [name]: ids });
  if (name === 'deals') await db.scores.bulkDelete(ids.map((id) => scoreId('deal-win', id)));
  if (name === 'partners') {
    const keys = PARTNER_SCORES.flatMap((kind) => ids.map((id) => scoreId(kind, id)));
    await db.scores.bulkDelete(keys);
  }
}

async function forgetSync(db: StoreDb, id: string): Promise<void> {
  await db.syncs.delete(id);
  await db.runs.delete(id);
  await db.refusals.delete(id);
  await forgetSeen(db, id);
}
