import MiniSearch from 'minisearch';
import { createPartnerSearch } from '@/components/popup/partner-search';
import type { PartnerRow } from '@/lib/domain/overview';

export type Ask = { readonly partners: readonly PartnerRow[]; readonly queries: readonly string[] };
export type Answer = {
  readonly ours: readonly number[];
  readonly includes: readonly number[];
  readonly miniSearch: readonly number[];
};

/** Milliseconds per query of our search, of a plain filter, and of MiniSearch, on the same names. */
export async function run({ partners, queries }: Ask): Promise<Answer> {
  const search = createPartnerSearch(partners);
  const mini = new MiniSearch({ fields: ['name'], searchOptions: { prefix: true, fuzzy: 0.2 } });
  mini.addAll(partners);
  const time = (find: (query: string) => unknown) =>
    queries.map((query) => {
      const started = performance.now();
      find(query);
      return performance.now() - started;
    });
  return {
    ours: time(search),
    includes: time((query) => {
      const wanted = query.toLowerCase();
      return partners.filter(({ name }) => name.toLowerCase().includes(wanted));
    }),
    miniSearch: time((query) => mini.search(query)),
  };
}
