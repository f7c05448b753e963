import type { CompanyState } from '../tables/company-state';

/** Before anything was merged. */
export const NO_COMPANIES: CompanyState = {
  id: 'state',
  generation: 0,
  version: null,
  bits: 0,
  records: 0,
  page: 0,
};

/** Parts of another layout, or of other index keys, are made anew. */
const LAYOUT = 5;

const OF_LAYOUT = ` layout ${LAYOUT}`;

/** What says whether parts are as this extension would make them. */
export const madeBy = (version: string): string => version + OF_LAYOUT;

/** Those of another layout are not to be read: until they are made anew, there are none. */
export const isReadable = ({ version }: CompanyState): boolean =>
  version === null || version.endsWith(OF_LAYOUT);

/** Few enough to be read in a moment, many enough that all are soon in memory. */
export const REFS_PER_PART = 256;

export const FACTS_PER_PART = 8_192;

/** Postings of one part: 16 kB. */
const POSTINGS_PER_PART = 4_096;

const MOST_BITS = 11;

/** How many bits of a hash name its part, so that the parts are neither large nor many. */
export const bitsFor = (postings: number): number =>
  Math.min(MOST_BITS, Math.max(0, Math.ceil(Math.log2(postings / POSTINGS_PER_PART))));

/** The part that holds a hash: the first bits of it. */
export const bucketOf = (hash: number, bits: number): number =>
  bits === 0 ? 0 : hash >>> (32 - bits);

/** The first hash of a part. */
export const startOf = (bucket: number, bits: number): number => bucket * 2 ** (32 - bits);
