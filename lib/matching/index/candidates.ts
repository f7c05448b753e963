/** A key of the query with the records that carry it. */
export type KeyPostings = { readonly key: string; readonly postings: Uint32Array };

/** How far a search goes. */
export type Reach = {
  /** Candidates it returns. */
  readonly most: number;
  /** Candidates that share less than this part of what the best shares are left out. */
  readonly least: number;
  /** Postings it reads, so that its time does not grow with the number of records. */
  readonly postings: number;
};

/** While fewer than this are found, a list is read even if it is long. */
const ENOUGH = 200;

/** What a key of each kind says beside a word: letters are shared by chance, a phone is not. */
const SHARES: { readonly [kind: string]: number } = { g: 0.3, p: 1.5, a: 1.5, d: 9 };

const weightOf = (key: string, records: number, carriers: number): number =>
  Math.log((records + 1) / carriers) ** 2 * (SHARES[key.slice(0, 1)] ?? 1);

/** What each record has scored in the search under way; all zero between two searches. */
let scores = new Float64Array(0);

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
): number[] {
  if (scores.length < records) scores = new Float64Array(records * 2);
  const touched: number[] = [];
  let read = 0;
  const byRarity = [...found].sort((a, b) => a.postings.length - b.postings.length);
  for (const { key, postings } of byRarity) {
    if (postings.length === 0) continue;
    read += postings.length;
    if (read > reach.postings && touched.length >= ENOUGH) break;
    const weight = weightOf(key, records, postings.length);
    for (const record of postings.subarray(0, reach.postings)) {
      const score = scores[record] ?? 0;
      if (score === 0) touched.push(record);
      scores[record] = score + weight;
    }
  }
  const likeliest = bestOf(touched, reach.most);
  const least = reach.least * (scores[likeliest[0] ?? 0] ?? 0);
  const best = likeliest.filter((record) => (scores[record] ?? 0) >= least);
  for (const record of touched) scores[record] = 0;
  return best;
}

/** The records with the highest scores, the first of equals. */
function bestOf(touched: readonly number[], most: number): number[] {
  const scoreOf = (record: number | undefined): number =>
    record === undefined ? -1 : (scores[record] ?? 0);
  const best: number[] = [];
  for (const record of touched) {
    const score = scoreOf(record);
    const last = best.at(-1);
    const isFull = best.length === most;
    if (isFull && !isBefore(record, score, last ?? 0, scoreOf(last))) continue;
    let at = isFull ? most - 1 : best.length;
    for (; at > 0; at--) {
      const other = best[at - 1] ?? 0;
      if (!isBefore(record, score, other, scoreOf(other))) break;
      best[at] = other;
    }
    best[at] = record;
  }
  return best;
}

const isBefore = (record: number, score: number, other: number, otherScore: number): boolean =>
  score > otherScore || (score === otherScore && record < other);
