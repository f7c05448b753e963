import { ENTITY_NAMES, type Entities, type EntityName, type Rows } from '@/lib/domain/entity';
import type { Id } from '@/lib/domain/id';
import type { At } from '@/lib/domain/time';
import { pageOfRows } from './companies/log';
import type { StoreDb } from './db';
import type { StoredRows } from './derive';
import { keepPastValues, removePastValues } from './past-values';
import { rowsWith } from './rows-with';

/** What a transaction that writes or removes rows must cover. */
export const ENTITY_WRITE_TABLES = [
  ...ENTITY_NAMES,
  'pastValues',
  'views',
  'companyPages',
] as const;

/** Ids that are stored, of entities that were looked through. */
export type StoredIds = Map<EntityName, Set<Id>>;

export type Writing = {
  /**
   * Kept from call to call by whoever writes most of a table: looking for each row that is new
   * costs as much as writing it.
   */
  readonly storedIds?: StoredIds;
  /**
   * When the source was read; what its rows overwrite is kept. Null where it was read under other
   * settings than before: what differs then, nobody has changed.
   */
  readonly readAt?: At | null;
};

/** Writes rows of all entities; answers how many of them were there already. */
export async function putRows(
  db: StoreDb,
  rows: StoredRows,
  { storedIds, readAt = null }: Writing = {},
): Promise<number> {
  let merged = 0;
  for (const name of ENTITY_NAMES) {
    const ofName = rows[name];
    if (!ofName?.length) continue;
    const known = storedIds && (await idsOf(db, name, storedIds));
    merged += await putEntity(db, name, ofName, readAt, known);
  }
  if (rows.partners?.length) await forgetPartnerRows(db);
  return merged;
}

async function idsOf(db: StoreDb, name: EntityName, storedIds: StoredIds): Promise<Set<Id>> {
  const table = db.table<Entities[EntityName], Id>(name);
  const known = storedIds.get(name) ?? new Set(await table.toCollection().primaryKeys());
  storedIds.set(name, known);
  return known;
}

/** An older version of a row never replaces a newer one, whichever comes last. */
async function putEntity(
  db: StoreDb,
  name: EntityName,
  rows: NonNullable<Rows[EntityName]>,
  readAt: At | null,
  known?: Set<Id>,
): Promise<number> {
  const table = db.table<(typeof rows)[number], Id>(name);
  const newest = new Map<Id, (typeof rows)[number]>();
  for (const row of rows) {
    const other = newest.get(row.id);
    if (!other || row.updatedAt >= other.updatedAt) newest.set(row.id, row);
  }
  const ids = [...newest.keys()];
  const sought = known ? ids.filter((id) => known.has(id)) : ids;
  const before = new Map<Id, (typeof rows)[number]>();
  for (const row of await rowsWith(table, sought)) {
    before.set(row.id, row);
    const incoming = newest.get(row.id);
    if (incoming && (incoming.updatedAt < row.updatedAt || isSame(incoming, row))) {
      newest.delete(row.id);
    }
  }
  const written = [...newest.values()];
  const put = table.bulkPut(written);
  // The browser writes the rows in another process meanwhile.
  const page = pageOfRows(name, { rows: written, before }, db.companyKeys);
  const past = readAt === null ? null : keepPastValues(db, name, written, before, readAt);
  await Promise.all([put, page && db.companyPages.add(page), past]);
  for (const id of ids) known?.add(id);
  const repeated = rows.length - ids.length;
  return before.size + repeated;
}

/** Rows of a newer export are mostly those of the older one, and writing costs more than reading. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

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
    const foundIds = found.flatMap((row) => row?.id ?? []);
    await table.bulkDelete(foundIds);
    await removePastValues(db, name, foundIds);
    count += found.length;
  }
  if (ids.partners?.length) await forgetPartnerRows(db);
  return count;
}

/** The lists of popup and dashboard are put together again with their next use. */
export const forgetPartnerRows = (db: StoreDb): PromiseLike<void> =>
  db.views.bulkDelete(['partner-rows', 'partner-lines']);
