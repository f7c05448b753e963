import type { Entities, EntityName } from '@/lib/domain/entity';
import type { Id } from '@/lib/domain/id';
import {
  isOverwritten,
  type OverwrittenName,
  overwrittenBy,
  type PastValue,
  withPastValue,
} from '@/lib/domain/past-values';
import type { At } from '@/lib/domain/time';
import type { StoreDb } from './db';

type Row = Entities[EntityName];

/**
 * Keeps what rows overwrite. A source's date says until when it held, unless that lies ahead, or
 * is no newer although the row differs: then it held at least until the row was read.
 */
export async function keepPastValues(
  db: StoreDb,
  name: EntityName,
  rows: readonly Row[],
  before: ReadonlyMap<Id, Row>,
  readAt: At,
): Promise<void> {
  if (!isOverwritten(name)) return;
  const lost: { readonly id: Id; readonly value: PastValue }[] = [];
  for (const row of rows) {
    const known = before.get(row.id);
    const was = known && overwrittenBy(name, known, row);
    if (!was) continue;
    const until = row.updatedAt > known.updatedAt ? Math.min(row.updatedAt, readAt) : readAt;
    lost.push({ id: row.id, value: { until, was } });
  }
  if (lost.length === 0) return;
  const stored = await db.pastValues.bulkGet(lost.map(({ id }) => [name, id]));
  await db.pastValues.bulkPut(
    lost.map(({ id, value }, index) => ({
      entity: name,
      id,
      values: withPastValue(stored[index]?.values ?? [], value),
    })),
  );
}

/** They go with their records: what comes again under an id may be another. */
export async function removePastValues(
  db: StoreDb,
  name: EntityName,
  ids: readonly Id[],
): Promise<void> {
  if (!isOverwritten(name)) return;
  await db.pastValues.bulkDelete(ids.map((id): [OverwrittenName, Id] => [name, id]));
}
