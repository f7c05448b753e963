import type { Profile } from '../company';
import type { Frequencies } from '../frequencies';
import { candidatesFrom, type Reach } from './candidates';
import { hashOf } from './key-hash';
import { blockOf, type PostingBlock, postingOf, recordsOf } from './posting-block';
import { recordKeys } from './record-keys';

/** Companies that can be found by anything they share with a query. */
export type CompanyIndex = {
  readonly records: number;
  readonly block: PostingBlock;
  readonly frequencies: Frequencies;
};

/** Index of companies in memory; a company’s number is its place in the list. */
export function indexOf(profiles: readonly Profile[]): CompanyIndex {
  const hashes = profiles.map((profile) => recordKeys(profile).map(hashOf));
  const postings = new Float64Array(hashes.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const [record, each] of hashes.entries()) {
    for (const hash of each) postings[at++] = postingOf(hash, record);
  }
  const block = blockOf(postings);
  const records = profiles.length;
  const frequencies = { records, of: (key: string) => recordsOf(block, hashOf(key)).length };
  return { records, block, frequencies };
}

/** Also companies that have little in common: what cannot be one company is learned from them. */
export const WIDE: Reach = { most: 60, least: 0, postings: 8_000 };

/** Numbers of the records worth comparing with a company, the likeliest first. */
export function findCandidates(
  { block, records }: CompanyIndex,
  profile: Profile,
  reach: Reach = WIDE,
): number[] {
  const found = recordKeys(profile).map((key) => ({
    key,
    postings: recordsOf(block, hashOf(key)),
  }));
  return candidatesFrom(found, records, reach);
}
