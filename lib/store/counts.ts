import type { StoreDb } from './db';
import { TABLES } from './tables';

/** Rows of each table that a person may want to know of. */
export const countRows = (
  db: StoreDb,
): PromiseLike<{ readonly name: string; readonly rows: number }[]> => {
  const names = TABLES.filter(({ shape }) => shape !== null).map(({ name }) => name);
  return db.transaction('r', names, () =>
    Promise.all(names.map(async (name) => ({ name, rows: await db.table(name).count() }))),
  );
};
