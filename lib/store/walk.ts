import Dexie, { type Table } from 'dexie';

/** Enough rows to make a request worth its while, few enough to hold in memory. */
const CHUNK = 2_000;

/**
 * Visits every row of a table in the order of its key, a chunk at a time, so that the largest
 * table costs the memory of one chunk; until a visit answers that it has seen enough.
 */
export async function walk<Row, Key>(
  table: Table<Row, Key>,
  visit: (rows: readonly Row[]) => PromiseLike<unknown> | 'enough' | undefined,
): Promise<void> {
  const { keyPath } = table.schema.primKey;
  for (let after: unknown = Dexie.minKey; ; ) {
    const rows = await table.where(':id').above(after).limit(CHUNK).toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    const answer = visit(rows);
    if (answer === 'enough') return;
    await answer;
    if (rows.length < CHUNK) return;
    after =
      typeof keyPath === 'string'
        ? Dexie.getByKeyPath(last as object, keyPath)
        : (keyPath ?? []).map((path) => Dexie.getByKeyPath(last as object, path));
  }
}
