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

/** Indexes some companies, those that say the same once. */
export function pageOf(entries: readonly CompanyEntry[], keysOf: KeysOf): CompanyPage {
  const facts = new Set<number>();
  const refs: string[] = [];
  const postings: number[] = [];
  for (const { ref, company } of entries) {
    const keys = keysOf(company);
    const fact = factOf(ref, keys);
    if (facts.has(fact)) continue;
    facts.add(fact);
    const number = refs.push(ref) - 1;
    for (const key of keys) postings.push(postingOf(hashOf(key), number));
  }
  return { refs, facts: Float64Array.from(facts), block: blockOf(Float64Array.from(postings)) };
}

/** Every company worth showing to a person, and few of those that are not. */
export const NEAR: Reach = { most: 60, least: 0.05, postings: 8_000 };

/** What the rows of the companies that share the most with these keys are found by, best first. */
export function findInPage({ refs, block }: CompanyPage, keys: readonly string[]): string[] {
  const found = keys.map((key) => ({ key, postings: recordsOf(block, hashOf(key)) }));
  const numbers = candidatesFrom(found, refs.length, NEAR);
  return [...new Set(numbers.flatMap((number) => refs[number] ?? []))];
}
