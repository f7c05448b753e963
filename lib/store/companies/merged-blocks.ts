import {
  blockOf,
  eachPosting,
  type PostingBlock,
  postingOf,
} from '@/lib/matching/index/posting-block';
import type { StoreDb } from '../db';
import type { CompanyState } from '../tables/company-state';
import { bucketOf, startOf } from './layout';

/** Postings that come to those of the parts. */
export type Addition = {
  readonly block: PostingBlock;
  /** The number of each of its companies; null for one that is known already. */
  readonly numbers: readonly (number | null)[];
};

/** The postings of each new part: those of the old parts, which have as many bits or fewer, and more. */
export async function* mergedBlocks(
  db: StoreDb,
  base: CompanyState,
  bits: number,
  additions: readonly Addition[],
): AsyncGenerator<{ readonly part: number; readonly block: PostingBlock }> {
  let oldPart = -1;
  let old: PostingBlock | null = null;
  for (let part = 0; part < 2 ** bits; part++) {
    const from = startOf(part, bits);
    const to = startOf(part + 1, bits);
    if (bucketOf(from, base.bits) !== oldPart) {
      oldPart = bucketOf(from, base.bits);
      old = await readBlock(db, base, oldPart);
    }
    const postings: number[] = [];
    if (old) {
      eachPosting(old, from, to, (hash, record) => postings.push(postingOf(hash, record)));
    }
    for (const { block, numbers } of additions) {
      eachPosting(block, from, to, (hash, record) => {
        const number = numbers[record] ?? null;
        if (number !== null) postings.push(postingOf(hash, number));
      });
    }
    yield { part, block: blockOf(Float64Array.from(postings)) };
  }
}

async function readBlock(
  db: StoreDb,
  { generation, records }: CompanyState,
  number: number,
): Promise<PostingBlock | null> {
  if (records === 0) return null;
  const part = await db.companyParts.get([generation, 'postings', number]);
  return part?.kind === 'postings' ? part.block : null;
}
