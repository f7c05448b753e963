import type { Table } from 'dexie';
import type { Id } from '@/lib/domain/id';
import { present } from './related';

/** So few are sought one by one. */
const FEW = 8;

/** As many others as are sought may lie among them. */
const MOST_BETWEEN = 2;

/**
 * Those of the rows with these ids that are stored. Sources mostly hand out rows in the order of
 * their ids, and one request for all between the first and the last costs far less than one for
 * each.
 */
export async function rowsWith<Row extends { readonly id: Id }>(
  table: Table<Row, Id>,
  ids: readonly Id[],
): Promise<Row[]> {
  const sorted = ids.toSorted();
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  if (first !== undefined && last !== undefined && ids.length > FEW) {
    const between = () => table.where(':id').between(first, last, true, true);
    const most = MOST_BETWEEN * ids.length;
    const near = await between().limit(most).primaryKeys();
    if (near.length < most) {
      const sought = new Set(ids);
      if (!near.some((id) => sought.has(id))) return [];
      return (await between().toArray()).filter(({ id }) => sought.has(id));
    }
  }
  return present(await table.bulkGet(sorted));
}
