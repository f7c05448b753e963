import type { Account } from '@/lib/domain/account';
import type { Registration } from '@/lib/domain/registration';
import type { StoreDb } from './db';
import type { SoughtCompany } from './derive';
import { newestOf, similarTo } from './related';

/** Stored records that may be about a company; each is still to be compared with it. */
export type Candidates = {
  /** The likeliest first. */
  readonly accounts: readonly Account[];
  /** Claims on it, as their customer was typed; the newest of each key first. */
  readonly registrations: readonly Registration[];
};

/** What may be the same company as one that need not be stored, such as one that is being typed. */
export const candidatesFor = (db: StoreDb, company: SoughtCompany): PromiseLike<Candidates> =>
  db.transaction('r', ['accounts', 'registrations'], async () => {
    const matchKeys = db.companyKeys(company);
    const [accounts, registrations] = await Promise.all([
      similarTo(db, { id: '', matchKeys }),
      newestOf(db, 'registrations', matchKeys),
    ]);
    return { accounts, registrations };
  });
