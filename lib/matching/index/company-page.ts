import { hashOf } from '@/lib/domain/hash';
import { candidatesFrom, type Reach } from './candidates';
import type { CompanyEntry } from './company-entry';
import type { KeysOf } from './company-keys';
import { blockOf, type PostingBlock, postingOf, recordsOf } from './posting-block';

/** Index of companies that came in together. */
export type CompanyPage = {
  /** What the rows of each company are found by; its place is the company’s number. */
  readonly refs: readonly string[];
  /** Fingerprint of each: what it is, and what it is found by. */
  readonly facts: Float64Array;
  readonly block: PostingBlock;
};

/** 53 bits: of a million entries no two that differ have one fingerprint. */
function factOf(ref: string, keys: readonly string[]): number {
  const text = [ref, ...keys].join('\n');
  return postingOf(hashOf(text), hashOf(`${text}\n`) >>> 11);
}

/** What some companies are found by: flat, so that one thread can hand it to another. */
export type HashedKeys = {
  /** Fingerprint of each company. */
  readonly facts: Float64Array;
  /** Where the hashes of each end. */
  readonly ends: Uint32Array;
  readonly hashes: Uint32Array;
};

/** Works out what companies are found by, which is most of indexing them. */
export function hashedKeysOf(entries: readonly CompanyEntry[], keysOf: KeysOf): HashedKeys {
  const facts = new Float64Array(entries.length);
  const ends = new Uint32Array(entries.length);
  const hashes: number[] = [];
  for (const [at, { ref, company }] of entries.entries()) {
    const keys = keysOf(company);
    facts[at] = factOf(ref, keys);
    for (const key of keys) hashes.push(hashOf(key));
    ends[at] = hashes.length;
  }
  return { facts, ends, hashes: Uint32Array.from(hashes) };
}

/** Indexes some companies, those that say the same once. */
export const pageOf = (entries: readonly CompanyEntry[], keysOf: KeysOf): CompanyPage =>
  pageOfKeys(
    entries.map(({ ref }) => ref),
    [hashedKeysOf(entries, keysOf)],
  );

/** The same of what was worked out in parts, in the order of the companies. */
export function pageOfKeys(all: readonly string[], parts: readonly HashedKeys[]): CompanyPage {
  const known = new Set<number>();
  const refs: string[] = [];
  const postings: number[] = [];
  let place = 0;
  for (const { facts, ends, hashes } of parts) {
    for (const [at, fact] of facts.entries()) {
      const ref = all[place++] as string;
      if (known.has(fact)) continue;
      known.add(fact);
      const number = refs.push(ref) - 1;
      for (let i = at === 0 ? 0 : (ends[at - 1] as number); i < (ends[at] as number); i++) {
        postings.push(postingOf(hashes[i] as number, number));
      }
    }
  }
  return { refs, facts: Float64Array.from(known), block: blockOf(Float64Array.from(postings)) };
}

/** Every company worth showing to a person, and few of those that are not. */
export const NEAR: Reach = { most: 60, least: 0.05, postings: 8_000 };

/** What the rows of the companies that share the most with these keys are found by, best first. */
export function findInPage({ refs, block }: CompanyPage, keys: readonly string[]): string[] {
  const found = keys.map((key) => ({ key, postings: recordsOf(block, hashOf(key)) }));
  const numbers = candidatesFrom(found, refs.length, NEAR);
  return [...new Set(numbers.flatMap((number) => refs[number] ?? []))];
}
