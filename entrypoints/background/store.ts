import { fail, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { companyKeys } from '@/lib/matching/index/company-keys';
import { openStore, type StoreDb } from '@/lib/store/db';
import { withStore } from '@/lib/store/with-store';

/** The database opens with its first use; the handle holds no state worth keeping. */
export const store = openStore({ matchKeys: companyKeys });

/** Does some work on the database; its problems come back as values. */
export const stored = <T>(work: (db: StoreDb) => PromiseLike<T>): Promise<Result<T>> =>
  withStore(store, work);

/** The same for work whose value nobody needs. */
export async function done(work: (db: StoreDb) => PromiseLike<unknown>): Promise<Result<null>> {
  const result = await stored(work);
  return result.ok ? { ok: true, value: null } : result;
}

export const notFound = (name: string): Result<never> =>
  fail('not-found', say('storeNotFound', name));
