import { ok, type Result } from '@/lib/domain/result';
import type { Store, StoreDb } from './db';
import { BLOCKED, isConnectionLost, problemOf } from './faults';

/**
 * Runs some work on the database and answers with its value, or with the problem in words for a
 * person. A lost connection is opened again, once. A failed write leaves nothing behind that
 * would keep later reads from working. The work must bear to be done twice.
 */
export async function withStore<T>(
  { db, isBlocked }: Store,
  work: (db: StoreDb) => PromiseLike<T>,
): Promise<Result<T>> {
  try {
    return ok(await unlessBlocked(db, isBlocked, () => reopenOnce(db, work)));
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

async function reopenOnce<T>(db: StoreDb, work: (db: StoreDb) => PromiseLike<T>): Promise<T> {
  try {
    return await work(db);
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
    db.close({ disableAutoOpen: false });
    await db.open();
    return work(db);
  }
}

/** An upgrade that another window holds up would wait for ever; the reader must not. */
async function unlessBlocked<T>(
  db: StoreDb,
  isBlocked: () => boolean,
  work: () => Promise<T>,
): Promise<T> {
  if (isBlocked()) throw blockedError();
  if (db.isOpen()) return work();
  let onBlocked = (): void => undefined;
  const blocked = new Promise<never>((_, reject) => {
    onBlocked = () => reject(blockedError());
  });
  db.on('blocked', onBlocked);
  try {
    return await Promise.race([work(), blocked]);
  } finally {
    db.on('blocked').unsubscribe(onBlocked);
  }
}

const blockedError = (): Error => Object.assign(new Error('upgrade blocked'), { name: BLOCKED });
