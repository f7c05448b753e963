import Dexie from 'dexie';
import { TABLES } from '@/lib/store/tables';

export type Ask = { readonly table: string; readonly pageSize: number };
export type Answer = { readonly rows: number; readonly milliseconds: number };

/** Writes the rows that the product has stored once more: same schema, same pages, nothing else. */
export async function run({ table, pageSize }: Ask): Promise<Answer> {
  const rows = await storedRows(table);
  const schema = TABLES.find(({ name }) => name === table)?.schema ?? 'id';
  const db = new Dexie('bench-raw', { cache: 'disabled' });
  db.version(1).stores({ [table]: schema });
  await db.open();
  const started = performance.now();
  for (let from = 0; from < rows.length; from += pageSize) {
    await db.table(table).bulkPut(rows.slice(from, from + pageSize));
  }
  const milliseconds = performance.now() - started;
  await db.delete();
  return { rows: rows.length, milliseconds };
}

async function storedRows(table: string): Promise<readonly unknown[]> {
  const db = await new Dexie('partnerlens').open();
  const rows = await db.table(table).toArray();
  db.close();
  return rows;
}
