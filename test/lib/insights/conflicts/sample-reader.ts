import 'fake-indexeddb/auto';
import type { Dossier } from '@/lib/domain/dossier';
import type { ENTITY_NAMES } from '@/lib/domain/entity';
import type { History } from '@/lib/domain/history';
import type { Id } from '@/lib/domain/id';
import type { LearnedMatching } from '@/lib/domain/learned-matching';
import type { RawRow } from '@/lib/domain/source';
import type { At } from '@/lib/domain/time';
import { companyKeys } from '@/lib/matching/index/company-keys';
import type { SampleRows } from '@/lib/sources/sample/rows';
import { openStore } from '@/lib/store/db';
import { deriveRows } from '@/lib/store/derive';
import { readDossier } from '@/lib/store/dossier';
import { saveMatching } from '@/lib/store/reports';
import { ENTITY_WRITE_TABLES, putRows } from '@/lib/store/write-rows';
import { takeIn } from '@/lib/unify/take-in';
import { learnCompanies } from '@/lib/use-cases/learn-companies';
import { sampleSource } from '@/test/helpers/source-config';

const CONFIG = sampleSource();

export type DossierReader = {
  /** The records as the intake made them. */
  readonly records: Pick<History, 'partners' | 'accounts' | 'deals' | 'registrations'>;
  /** What was learned of matching them. */
  readonly matching: LearnedMatching;
  readonly openDealIds: readonly Id[];
  readonly readDeal: (id: Id) => Promise<Dossier>;
};

/** Puts rows through the product’s own intake and store, and reads dossiers back. */
export async function readerOf(rows: SampleRows, now: At): Promise<DossierReader> {
  const take = <Name extends (typeof ENTITY_NAMES)[number]>(name: Name) =>
    takeIn(CONFIG, name, rows[name] as readonly RawRow[], 1, now).kept;
  const store = openStore({ matchKeys: companyKeys, name: `sample-${crypto.randomUUID()}` });
  const kept = {
    partners: take('partners'),
    accounts: take('accounts'),
    deals: take('deals'),
    registrations: take('registrations'),
  };
  await store.db.transaction(
    'rw',
    [...ENTITY_WRITE_TABLES],
    (): Promise<number> => putRows(store.db, deriveRows(store.derive, kept)),
  );
  let matching: LearnedMatching | null = null;
  await learnCompanies(
    {
      readCompanies: async () => ({ ok: true, value: kept }),
      readLearnedFrom: async () => ({ ok: true, value: null }),
      saveMatching: async (learned, from) => {
        matching = learned;
        return { ok: true, value: await saveMatching(store.db, learned, from) };
      },
      yieldTo: async () => undefined,
    },
    now,
  );
  if (matching === null) throw new RangeError('too few companies to learn from');
  return {
    records: kept,
    matching,
    openDealIds: kept.deals.filter(({ state }) => state === 'open').map(({ id }) => id),
    async readDeal(id) {
      const dossier = await readDossier(store.db, [id], 'deal', now);
      if (!dossier) throw new RangeError(`no dossier of ${id}`);
      return dossier;
    },
  };
}
