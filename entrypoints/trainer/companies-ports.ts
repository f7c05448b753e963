import { readLearnedFrom, saveMatching } from '@/lib/store/reports';
import type { CompaniesPorts } from '@/lib/use-cases/learn-companies';
import { done, stored } from '../background/store';

export const companiesPorts = (yieldTo: () => Promise<void>): CompaniesPorts => ({
  readCompanies: () =>
    stored((db) =>
      db.transaction('r', ['accounts', 'registrations'], async () => ({
        accounts: await db.accounts.toArray(),
        registrations: await db.registrations.toArray(),
      })),
    ),
  readLearnedFrom: () => stored(readLearnedFrom),
  saveMatching: (learned, from) => done((db) => saveMatching(db, learned, from)),
  yieldTo,
});
