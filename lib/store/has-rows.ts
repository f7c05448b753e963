import type { Table } from 'dexie';

/** Whether anything is stored; browsers count a large table row by row, for a third of a second. */
export async function hasRows(table: Table): Promise<boolean> {
  return (await table.limit(1).primaryKeys()).length > 0;
}
