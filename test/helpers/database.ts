import { createHash } from 'node:crypto';
import type { Page } from './browser';

/** Opens the store beside the extension, which knows nothing of it, and does something there. */
const inStore = (work: string) => `(async () => {
  const db = await new Promise((resolve, reject) => {
    const request = indexedDB.open('partnerlens');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const ask = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  try { ${work} } finally { db.close(); }
})()`;

/** Every row of a table, in the order of its keys. */
const rowsOf = (ownPage: Page, table: string): Promise<unknown[]> =>
  ownPage.evaluate(
    inStore(`return ask(db.transaction('${table}').objectStore('${table}').getAll());`),
  );

/** Number and content of the rows of a table, in one word. */
export async function contentOf(ownPage: Page, table: string): Promise<string> {
  const rows = await rowsOf(ownPage, table);
  const hash = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  return `${rows.length} rows ${hash}`;
}

/** Changes every row of a table: `change` is the source of a function from row to row. */
const changeRows = (ownPage: Page, table: string, change: string): Promise<void> =>
  ownPage.evaluate(
    inStore(`
      const store = db.transaction('${table}', 'readwrite').objectStore('${table}');
      for (const row of await ask(store.getAll())) await ask(store.put((${change})(row)));`),
  );

/** As though the minute had passed for which a killed run keeps others away. */
export const passLease = (ownPage: Page): Promise<void> =>
  changeRows(ownPage, 'syncs', '(sync) => ({ ...sync, lease: null })');

/** What a browser does that needs the space, or a person who clears site data. */
export const deleteStore = (ownPage: Page): Promise<void> =>
  ownPage.evaluate(`new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('partnerlens');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  })`);
