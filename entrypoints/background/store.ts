import { fail, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { companyKeys } from '@/lib/matching/index/company-keys';
import { tellAll } from '@/lib/platform/broadcast';
import { openStore, type StoreDb } from '@/lib/store/db';
import { withStore } from '@/lib/store/with-store';

/** What is told when the database was not there and has been made. */
export const STORE_CREATED = 'store-created';

/**
 * The database opens with its first use; the handle holds no state worth keeping. Trainer and
 * options page have one as well: whichever of us makes a lost database anew tells all.
 */
export const store = openStore({
  matchKeys: companyKeys,
  onCreated: () => tellAll(STORE_CREATED),
});

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
