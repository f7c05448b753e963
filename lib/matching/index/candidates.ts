/** A key of the query with the records that carry it. */
export type KeyPostings = { readonly key: string; readonly postings: readonly number[] };

/** How far a search goes. */
export type Reach = {
  /** Candidates it returns. */
  readonly most: number;
  /** Postings it reads, so that its time does not grow with the number of records. */
  readonly postings: number;
};

/** While fewer than this are found, a list is read even if it is long. */
const ENOUGH = 200;

/** What a key of each kind says beside a word: letters are shared by chance, a phone is not. */
const SHARES: { readonly [kind: string]: number } = { g: 0.3, p: 1.5, a: 1.5 };

const weightOf = (key: string, records: number, carriers: number): number =>
  Math.log((records + 1) / carriers) ** 2 * (SHARES[key.slice(0, 1)] ?? 1);

/**
 * Candidates of a query: the records that share its rarest keys, best first by the information
 * of what they share. Rare keys are read first, common ones only while little is found.
 *
 * Shape: postings of each key of the query, and how many records there are in all → at most
 * `most` record numbers, best first. Never throws; time is bounded by `postings`.
 */
export function candidatesFrom(
  found: readonly KeyPostings[],
  records: number,
  reach: Reach,
  isGone: (record: number) => boolean,
): number[] {
  const scores = new Map<number, number>();
  let read = 0;
  const byRarity = [...found].sort((a, b) => a.postings.length - b.postings.length);
  for (const { key, postings } of byRarity) {
    if (postings.length === 0) continue;
    read += postings.length;
    if (read > reach.postings && scores.size >= ENOUGH) break;
    const weight = weightOf(key, records, postings.length);
    for (const record of postings.slice(0, reach.postings)) {
      scores.set(record, (scores.get(record) ?? 0) + weight);
    }
  }
  return [...scores]
    .filter(([record]) => !isGone(record))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, reach.most)
    .map(([record]) => record);
}
