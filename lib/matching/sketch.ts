import { hashOf } from '@/lib/domain/hash';
import type { Pace } from '@/lib/domain/pace';
import type { Company } from './company';

/** Enough to tell how alike two lists are to within two points of a hundred. */
const SIZE = 400;

/** About what one company costs, in multiply-adds. */
const WORK = 1_500;

/** The lowest hashes of what is said of companies, ascending, each once. */
export type Sketch = Uint32Array;

/**
 * Bottom-k sketch of what is said of companies, whatever their order and their ids.
 *
 * Shape: companies → at most 400 hashes. Deterministic; time is linear in the companies.
 * @source Broder, “On the resemblance and containment of documents” (1997); Cohen and Kaplan,
 * “Summarizing data using bottom-k sketches”, PODC 2007
 */
export async function sketchOf(companies: readonly Company[], pace: Pace): Promise<Sketch> {
  const hashes = new Uint32Array(companies.length);
  for (const [at, company] of companies.entries()) {
    await pace(WORK);
    hashes[at] = hashOf(saidOf(company));
  }
  return lowest(hashes);
}

const saidOf = ({ name, domains, phone, address, postcode, city, country }: Company): string =>
  JSON.stringify([name, domains, phone, address, postcode, city, country]);

const lowest = (hashes: Uint32Array): Sketch =>
  Uint32Array.from(new Set(hashes.sort())).slice(0, SIZE);

/**
 * How alike two lists of companies are: the share of all that either says which both say.
 *
 * Shape: two sketches → 0 to 1, estimated with a standard error of at most .025; exact for lists
 * of together 400 or fewer. Symmetric; 1 for two empty lists.
 * @source see `sketchOf`
 */
export function likenessOf(one: Sketch, other: Sketch): number {
  const either = lowest(Uint32Array.from([...one, ...other]));
  if (either.length === 0) return 1;
  const [ours, theirs] = [new Set(one), new Set(other)];
  return either.filter((hash) => ours.has(hash) && theirs.has(hash)).length / either.length;
}
