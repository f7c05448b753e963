import Dexie from 'dexie';
import { ENTITY_NAMES, type Entities, type EntityName } from '@/lib/domain/entity';
import type { Id } from '@/lib/domain/id';
import type { StoreDb } from './db';
import { walk } from './walk';
import { ENTITY_WRITE_TABLES, removeRows } from './write-rows';

/**
 * Removes the rows of a source that its complete run did not bring; answers how many.
 *
 * A kill on the way does no harm: what was seen is stored until the run is marked as done, and
 * removing what is not in it is the same done once or twice. It goes in chunks, each with its
 * own short transaction, so that readers of the panel never wait for the whole table.
 */
export async function removeUnseen(
  db: StoreDb,
  sourceId: string,
  entities: readonly EntityName[],
): Promise<number> {
  let removed = 0;
  for (const name of ENTITY_NAMES.filter((candidate) => entities.includes(candidate))) {
    const seen = await seenIds(db, sourceId, name);
    await walk(db.table<Entities[EntityName], Id>(name), async (rows) => {
      const unseen = rows.filter((row) => row.sourceId === sourceId && !seen.has(row.id));
      if (unseen.length === 0) return;
      const ids = { [name]: unseen.map(({ id }) => id) };
      removed += await db.transaction('rw', [...ENTITY_WRITE_TABLES], () =>
        removeRows(db, ids, sourceId),
      );
    });
  }
  return removed;
}

async function seenIds(db: StoreDb, sourceId: string, name: EntityName): Promise<Set<Id>> {
  const ids = new Set<Id>();
  await db.seen
    .where(':id')
    .between([sourceId, Dexie.minKey], [sourceId, Dexie.maxKey])
    .each((page) => {
      for (const id of page.ids[name] ?? []) ids.add(id);
    });
  return ids;
}
