import { type Company, type Profile, profileOf } from '@/lib/matching/company';
import { REACH } from '@/lib/matching/dedupe';
import type { Reach } from '@/lib/matching/index/candidates';
import { findCandidates, indexOf } from '@/lib/matching/index/company-index';
import { recordKeys } from '@/lib/matching/index/record-keys';
import { readTable, type TextTable } from '../read-table';
import { readCompanies } from './company-file';
import { constructedPairs } from './constructed-set';

const FOLDER = '../shared/data/match';

/** How many of the pairs that are one company a search brings together. */
export type Recall = {
  readonly set: string;
  readonly pairs: number;
  /** Share of them whose second is among the candidates of the first. */
  readonly recall: number;
  /** The same of those that have anything in common: a word, letters, a phone, a place. */
  readonly ofAlike: number;
};

/** True pairs of the constructed set, each second among all seconds of the set. */
export function constructedRecall(): Recall {
  const pairs = constructedPairs().filter(({ right }) => right);
  const others = constructedPairs().map(({ second }) => second);
  const places = new Map(others.map(({ company }, place) => [company.id, place]));
  return recallOf(
    'constructed',
    others,
    pairs.map(({ first, second }) => [first, places.get(second.company.id) ?? -1]),
  );
}

/** The same of the public sets. */
export const publicRecalls = (): Recall[] => [nasdaq(), fodors(), chicago(false), chicago(true)];

function nasdaq(): Recall {
  const queries = profilesIn('nasdaq_sec/queries.csv');
  const registry = profilesIn('nasdaq_sec/registry.csv');
  const places = placesOf(registry);
  const pairs = queries.map((query) => [query, places.get(query.company.id) ?? -1] as const);
  return recallOf('nasdaq_sec', registry, pairs);
}

function fodors(): Recall {
  const queries = profilesIn('fodors_zagats/fodors.csv');
  const registry = profilesIn('fodors_zagats/zagats.csv');
  const [ours, theirs] = [placesOf(queries), placesOf(registry)];
  const pairs = rowsOf('fodors_zagats/matches.csv').flatMap((row) => {
    const query = queries[ours.get(row.fodors_id ?? '') ?? -1];
    return query ? [[query, theirs.get(row.zagats_id ?? '') ?? -1] as const] : [];
  });
  return recallOf('fodors_zagats', registry, pairs);
}

function chicago(isHidden: boolean): Recall {
  const records = profilesIn('chicago_sites/records.csv', (record) =>
    isHidden ? { ...record, address: null, postcode: null } : record,
  );
  const cluster = new Map(rowsOf('chicago_sites/clusters.csv').map((row) => [row.id, row.cluster]));
  const pairs = records.flatMap((one) =>
    records.flatMap((other, place) =>
      one !== other && cluster.get(one.company.id) === cluster.get(other.company.id)
        ? [[one, place] as const]
        : [],
    ),
  );
  return recallOf(
    `chicago_sites${isHidden ? ', address and postcode hidden' : ''}`,
    records,
    pairs,
    REACH,
  );
}

function recallOf(
  set: string,
  among: readonly Profile[],
  pairs: readonly (readonly [Profile, number])[],
  reach?: Reach,
): Recall {
  const index = indexOf(among);
  const known = new Map<Profile, ReadonlySet<number>>();
  const candidatesOf = (query: Profile): ReadonlySet<number> => {
    const candidates = known.get(query) ?? new Set(findCandidates(index, query, reach));
    known.set(query, candidates);
    return candidates;
  };
  const found = pairs.filter(([query, place]) => candidatesOf(query).has(place)).length;
  const alike = pairs.filter(([query, place]) => isAlike(query, among[place])).length;
  return { set, pairs: pairs.length, recall: found / pairs.length, ofAlike: found / alike };
}

function isAlike(one: Profile, other: Profile | undefined): boolean {
  const keys = other ? recordKeys(other) : [];
  return recordKeys(one).some((key) => keys.includes(key));
}

const profilesIn = (file: string, seen = (company: Company): Company => company): Profile[] =>
  readCompanies(`${FOLDER}/${file}`).map((company) => profileOf(seen(company)));

const placesOf = (profiles: readonly Profile[]): ReadonlyMap<string, number> =>
  new Map(profiles.map(({ company }, place) => [company.id, place]));

const rowsOf = (file: string): TextTable['rows'] => readTable(`${FOLDER}/${file}`).rows;
