import type { Outlook } from '@/lib/domain/outlook';
import type { StoreDb } from './db';
import { forgetPartnerRows } from './write-rows';

/** Replaces all outlooks at once: those of partners that are not in the list any more go. */
export const replaceOutlooks = (db: StoreDb, outlooks: readonly Outlook[]): PromiseLike<void> =>
  db.transaction('rw', [db.outlooks, db.views], async () => {
    await db.outlooks.clear();
    await db.outlooks.bulkPut([...outlooks]);
    await forgetPartnerRows(db);
  });
