import { hashOf } from '@/lib/domain/hash';
import type { Pace } from '@/lib/domain/pace';
import { itself, remembered } from '@/lib/domain/remembered';
import type { Profile } from '../company';
import type { Frequencies } from '../frequencies';
import { candidatesFrom, type Reach } from './candidates';
import {
  blockOf,
  joinedBlock,
  type PostingBlock,
  postingOf,
  recordsInAll,
  recordsOf,
} from './posting-block';
import { recordKeys } from './record-keys';

/** Companies that can be found by anything they share with a query. */
export type CompanyIndex = {
  readonly records: number;
  readonly block: PostingBlock;
  readonly frequencies: Frequencies;
};

/** Index of companies in memory; a company’s number is its place in the list. */
export function indexOf(profiles: readonly Profile[]): CompanyIndex {
  const postings: number[] = [];
  for (const [record, profile] of profiles.entries()) {
    for (const key of recordKeys(profile)) postings.push(postingOf(hashOf(key), record));
  }
  return indexAround(blockOf(Float64Array.from(postings)), profiles.length);
}

/** The keys are sorted in so many portions, about what one of them costs, and a company, in multiply-adds. */
const PORTION_BITS = 5;
const WORK_PER_POSTING = 50;
const WORK_PER_COMPANY = 6_000;

/**
 * The same of as many companies as there may be, giving way to others.
 *
 * @param onKey told each key of each company: to work out the keys of all of them takes long
 */
export async function largeIndexOf(
  profiles: readonly Profile[],
  pace: Pace,
  onKey: (key: string) => void = () => undefined,
): Promise<CompanyIndex> {
  const portions = Array.from({ length: 2 ** PORTION_BITS }, (): number[] => []);
  for (const [record, profile] of profiles.entries()) {
    await pace(WORK_PER_COMPANY);
    for (const key of recordKeys(profile)) {
      onKey(key);
      const hash = hashOf(key);
      portions[hash >>> (32 - PORTION_BITS)]?.push(postingOf(hash, record));
    }
  }
  const blocks: PostingBlock[] = [];
  for (const portion of portions) {
    await pace(WORK_PER_POSTING * portion.length);
    blocks.push(blockOf(Float64Array.from(portion)));
  }
  return indexAround(joinedBlock(blocks), profiles.length);
}

/** Of so many groups of words it is kept how many companies have them all. */
const GROUPS_KEPT = 10_000;

/** No key has one. */
const BETWEEN = '\n';

function indexAround(block: PostingBlock, records: number): CompanyIndex {
  const listOf = (key: string) => recordsOf(block, hashOf(key));
  // Companies that share words mostly share the same ones.
  const together = remembered(
    itself<string>,
    (keys) => recordsInAll(keys.split(BETWEEN).map(listOf)),
    GROUPS_KEPT,
  );
  const frequencies: Frequencies = {
    records,
    of: (key) => listOf(key).length,
    together: (keys) => together(keys.join(BETWEEN)),
  };
  return { records, block, frequencies };
}

/** Also companies that have little in common: what cannot be one company is learned from them. */
const WIDE: Reach = { most: 60, least: 0, postings: 8_000 };

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
