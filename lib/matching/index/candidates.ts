/** A key of the query with the records that carry it. */
export type KeyPostings = { readonly key: string; readonly postings: readonly number[] };

/** Postings read for one query, so that its time does not grow with the number of records. */
const MOST_POSTINGS = 24_000;

/** A single long list is read only while nothing rarer has found enough. */
const ENOUGH = 200;

/** A gram says a third of a word: neighbours share letters. */
const GRAM_SHARE = 0.3;

const weightOf = (key: string, records: number, carriers: number): number =>
  Math.log((records + 1) / carriers) ** 2 * (key.startsWith('g:') ? GRAM_SHARE : 1);

/**
 * Candidates of a query: the records that share its rarest keys, best first by the information
 * of what they share. Rare keys are read first and common ones left out when there are enough.
 *
 * Shape: postings of each key of the query, and how many records there are in all → at most
 * `most` record numbers. Time is bounded by 24,000 postings.
 */
export function candidatesFrom(
  found: readonly KeyPostings[],
  records: number,
  most: number,
  isGone: (record: number) => boolean,
): number[] {
  const scores = new Map<number, number>();
  let read = 0;
  const byRarity = [...found].sort((a, b) => a.postings.length - b.postings.length);
  for (const { key, postings } of byRarity) {
    if (postings.length === 0) continue;
    read += postings.length;
    if (read > MOST_POSTINGS && scores.size >= ENOUGH) break;
    const weight = weightOf(key, records, postings.length);
    const isLong = postings.length > MOST_POSTINGS;
    for (const record of isLong ? postings.slice(0, MOST_POSTINGS) : postings) {
      scores.set(record, (scores.get(record) ?? 0) + weight);
    }
  }
  return [...scores]
    .filter(([record]) => !isGone(record))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([record]) => record);
}
