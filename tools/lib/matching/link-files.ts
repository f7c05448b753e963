import { type Company, profileOf } from '@/lib/matching/company';
import { indexOf } from '@/lib/matching/index/company-index';
import { findMatches, learnLinks } from '@/lib/matching/link';
import { english } from '@/test/helpers/english';

const noPause = async (): Promise<void> => undefined;

/** One line of the answer to one query. */
export type LinkRow = {
  readonly query_id: string;
  readonly rank: number;
  readonly registry_id: string;
  readonly probability: string;
  readonly decision: 'match' | 'check' | 'none';
  readonly reasons: string;
};

/** Matches queries with a registry: for each query its likeliest entries, be they none. */
export async function linkCompanies(
  queries: readonly Company[],
  registry: readonly Company[],
  top: number,
): Promise<LinkRow[]> {
  // The two files number their records on their own; equal ids there mean nothing.
  const asked = queries.map((query) => profileOf({ ...query, id: `query:${query.id}` }));
  const entries = registry.map((entry) => profileOf({ ...entry, id: `registry:${entry.id}` }));
  const index = indexOf(entries);
  const model = await learnLinks(asked, entries, index, noPause);
  return asked.flatMap((query, at): LinkRow[] => {
    const query_id = queries[at]?.id ?? '';
    const found = findMatches(query, entries, index, model, top);
    if (found.length === 0) {
      return [
        { query_id, rank: 1, registry_id: '', probability: '0', decision: 'none', reasons: '' },
      ];
    }
    return found.map(({ entry, match }, place) => ({
      query_id,
      rank: place + 1,
      registry_id: registry[entry]?.id ?? '',
      probability: match.probability.toFixed(4),
      decision: match.decision,
      reasons: match.reasons.map(english.text).join('; '),
    }));
  });
}
