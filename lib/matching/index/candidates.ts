import { isAmong } from './posting-block';

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

/** The records that have scored, in the order in which they were met. */
let met = new Uint32Array(0);

/** Sums of weights may be off by less than this. */
const ROUNDING = 1e-6;

/**
 * Candidates of a query: the records that share its rarest keys, best first by the information
 * of what they share. Rare keys are read first, common ones only while little is found. Records
 * that can no longer come near enough to the best are neither taken up nor followed further.
 *
 * Shape: postings of each key of the query, and how many records there are in all → at most
 * `most` record numbers, best first. Never throws; time is bounded by `postings`.
 * @source the pruning: Turtle and Flood, “Query evaluation: strategies and optimizations”,
 * Information Processing and Management 31 (1995)
 */
export function candidatesFrom(
  found: readonly KeyPostings[],
  records: number,
  reach: Reach,
): number[] {
  if (scores.length < records) {
    scores = new Float64Array(records * 2);
    met = new Uint32Array(records * 2);
  }
  const lists = listsWithin(found, reach.postings);
  const weights = lists.map(({ key, postings }) => weightOf(key, records, postings.length));
  let ahead = weights.reduce((sum, weight) => sum + weight, 0);
  let search: Search = { count: 0, best: 0 };
  let read = 0;
  for (const [at, { postings }] of lists.entries()) {
    read += postings.length;
    if (read > reach.postings && search.count >= ENOUGH) break;
    const weight = weights[at] as number;
    const some = postings.subarray(0, reach.postings);
    const missing = reach.least * search.best - ROUNDING - ahead;
    const isLate = missing > 0 && some.length >= ENOUGH;
    search = isLate
      ? addToMet(some, weight, lettingGo(search, missing))
      : addToAll(some, weight, search);
    ahead -= weight;
  }
  const best = bestOf(search, reach);
  for (let i = 0; i < search.count; i++) scores[met[i] as number] = 0;
  return best;
}

/** How many records were met and not let go of, and the highest score of any. */
type Search = { readonly count: number; readonly best: number };

/**
 * The rarest lists first, up to the one that is certainly not read: whoever has met the records of
 * a list this long has met enough.
 */
function listsWithin(found: readonly KeyPostings[], most: number): KeyPostings[] {
  const lists = found.filter(({ postings }) => postings.length > 0);
  lists.sort((a, b) => a.postings.length - b.postings.length);
  let read = 0;
  const end = lists.findIndex(({ postings }, at) => {
    read += postings.length;
    return read > most && (lists[at - 1]?.postings.length ?? 0) >= ENOUGH;
  });
  return end < 0 ? lists : lists.slice(0, end);
}

function addToAll(records: Uint32Array, weight: number, { count, best }: Search): Search {
  let highest = best;
  let end = count;
  for (let i = 0; i < records.length; i++) {
    const record = records[i] as number;
    const before = scores[record] as number;
    if (before === 0) met[end++] = record;
    const score = before + weight;
    scores[record] = score;
    if (score > highest) highest = score;
  }
  return { count: end, best: highest };
}

/** Adds to records that were met before, and takes up no other. */
function addToMet(records: Uint32Array, weight: number, { count, best }: Search): Search {
  let highest = best;
  for (let i = 0; i < count; i++) {
    const record = met[i] as number;
    if (!isAmong(records, record)) continue;
    const score = (scores[record] as number) + weight;
    scores[record] = score;
    if (score > highest) highest = score;
  }
  return { count, best: highest };
}

/** Without the records that have scored less than this. */
function lettingGo({ count, best }: Search, least: number): Search {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const record = met[i] as number;
    if ((scores[record] as number) < least) scores[record] = 0;
    else met[kept++] = record;
  }
  return { count: kept, best };
}

/** The records with the highest scores, the first of equals; none that scored too little. */
function bestOf({ count, best: highest }: Search, { most, least }: Reach): number[] {
  const floor = least * highest;
  const best: number[] = [];
  for (let i = 0; i < count; i++) {
    const record = met[i] as number;
    const score = scores[record] as number;
    if (score < floor) continue;
    const isFull = best.length === most;
    if (isFull && !isBefore(record, score, best[most - 1] as number)) continue;
    let at = isFull ? most - 1 : best.length;
    for (; at > 0; at--) {
      const other = best[at - 1] as number;
      if (!isBefore(record, score, other)) break;
      best[at] = other;
    }
    best[at] = record;
  }
  return best;
}

const isBefore = (record: number, score: number, other: number): boolean => {
  const otherScore = scores[other] as number;
  return score > otherScore || (score === otherScore && record < other);
};
