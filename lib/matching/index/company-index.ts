import type { Profile } from '../company';
import type { Frequencies } from '../frequencies';
import { candidatesFrom, type Reach } from './candidates';
import {
  addRecord,
  countOf,
  emptyPostings,
  type PostingLists,
  postingsOf,
  recordCount,
} from './posting-lists';
import { recordKeys } from './record-keys';

/** Companies that can be found by anything they share with a query. */
export type CompanyIndex = {
  readonly postings: PostingLists;
  readonly frequencies: Frequencies;
};

/** Index of companies; a company’s number is its place in the list. */
export function indexOf(profiles: readonly Profile[]): CompanyIndex {
  const postings = emptyPostings();
  for (const profile of profiles) addRecord(postings, recordKeys(profile));
  return { postings, frequencies: frequenciesOf(postings) };
}

/** How common each value is among the records of an index; follows its changes. */
export const frequenciesOf = (postings: PostingLists): Frequencies => ({
  get records() {
    return recordCount(postings);
  },
  of: (key) => countOf(postings, key),
});

/** Wide enough to find 99 of 100 on the sets that were tried, at a few milliseconds. */
const WIDE: Reach = { most: 40, postings: 8_000 };

/** Numbers of the records worth comparing with a company, the likeliest first. */
export function findCandidates(
  { postings }: CompanyIndex,
  profile: Profile,
  reach: Reach = WIDE,
): number[] {
  const found = recordKeys(profile).map((key) => ({ key, postings: postingsOf(postings, key) }));
  return candidatesFrom(found, recordCount(postings), reach, (each) => postings.gone.has(each));
}
