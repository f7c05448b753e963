import { ENTITY_NAMES, type Entities, type EntityName, type Rows } from '@/lib/domain/entity';
import type { Id } from '@/lib/domain/id';
import type { StoreDb } from './db';
import type { StoredRows } from './derive';

/** Local to a transaction that covers the entity tables and `views`. */
export const ENTITY_WRITE_TABLES = [...ENTITY_NAMES, 'views'] as const;

/** Writes rows of all entities; answers how many of them were there already. */
export async function putRows(db: StoreDb, rows: StoredRows): Promise<number> {
  let merged = 0;
  for (const name of ENTITY_NAMES) {
    const ofName = rows[name];
    if (ofName?.length) merged += await putEntity(db, name, ofName);
  }
  if (rows.partners?.length) await forgetPartnerRows(db);
  return merged;
}

/** An older version of a row never replaces a newer one, whichever comes last. */
async function putEntity(
  db: StoreDb,
  name: EntityName,
  rows: NonNullable<Rows[EntityName]>,
): Promise<number> {
  const table = db.table<(typeof rows)[number], Id>(name);
  const newest = new Map<Id, (typeof rows)[number]>();
  for (const row of rows) {
    const other = newest.get(row.id);
    if (!other || row.updatedAt >= other.updatedAt) newest.set(row.id, row);
  }
  const stored = await table.bulkGet([...newest.keys()]);
  let known = 0;
  for (const row of stored) {
    if (!row) continue;
    known += 1;
    const incoming = newest.get(row.id);
    if (incoming && incoming.updatedAt < row.updatedAt) newest.delete(row.id);
  }
  await table.bulkPut([...newest.values()]);
  const repeated = rows.length - stored.length;
  return known + repeated;
}

/** Ids per entity. */
export type Ids = { readonly [Name in EntityName]?: readonly Id[] };

/** Removes rows by id, only those of one source where it is named; answers how many there were. */
export async function removeRows(db: StoreDb, ids: Ids, sourceId?: string): Promise<number> {
  let count = 0;
  for (const name of ENTITY_NAMES) {
    const ofName = ids[name];
    if (!ofName?.length) continue;
    const table = db.table<Entities[EntityName], Id>(name);
    const stored = await table.bulkGet([...ofName]);
    const found = stored.filter((row) => row && (!sourceId || row.sourceId === sourceId));
    await table.bulkDelete(found.flatMap((row) => row?.id ?? []));
    count += found.length;
  }
  if (ids.partners?.length) await forgetPartnerRows(db);
  return count;
}

/** The popup's list is put together again with its next use. */
export const forgetPartnerRows = (db: StoreDb): PromiseLike<void> =>
  db.views.delete('partner-rows');
