import type { Table } from 'dexie';
import type { StoreDb } from './db';

type Which = {
  /** By primary key, unless said. */
  readonly index?: string;
  readonly range?: IDBKeyRange;
  readonly limit?: number;
};

/** What the database holds at one moment. */
export type Snapshot = {
  readonly db: StoreDb;
  /** In the order of the keys; undefined for each that has no row. */
  readonly rowsOf: <Row, Key>(
    table: Table<Row, Key>,
    keys: readonly NoInfer<Key>[],
  ) => Promise<(Row | undefined)[]>;
  readonly rowsIn: <Row, Key>(table: Table<Row, Key>, which?: Which) => Promise<Row[]>;
};

/**
 * Reads from one moment of the database, with nothing of Dexie between: to know its transaction again
 * after each `await`, Dexie passes every step of every promise through its zones.
 */
export async function atOneMoment<T>(
  db: StoreDb,
  tables: readonly string[],
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  // Is over at once where it is open; while it is being upgraded, its connection says that it is, too.
  await db.open();
  const transaction = db.backendDB().transaction(tables, 'readonly');
  const storeOf = ({ name }: { readonly name: string }) => transaction.objectStore(name);
  return work({
    db,
    rowsOf: (table, keys) => {
      const store = storeOf(table);
      return Promise.all(keys.map((key) => answerTo(store.get(key as IDBValidKey))));
    },
    rowsIn: (table, { index, range, limit } = {}) => {
      const store = storeOf(table);
      return answerTo((index === undefined ? store : store.index(index)).getAll(range, limit));
    },
  });
}

/** All texts that begin with this one. */
export const beginningWith = (text: string): IDBKeyRange =>
  IDBKeyRange.bound(text, `${text}\uffff`);

/** Browsers count a large table row by row, for a third of a second. */
export const holdsAny = async ({ rowsIn }: Snapshot, table: Table): Promise<boolean> =>
  (await rowsIn(table, { limit: 1 })).length > 0;

const answerTo = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
