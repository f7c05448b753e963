/**
 * Inverted index of some records, or of some keys: for each hash of a key the numbers of the
 * records that carry it. Typed arrays take a tenth of the memory of lists, and a database keeps
 * them as they are. Two keys of one hash are taken for one: with a million keys that befalls one
 * in four thousand, and costs a candidate too many.
 */
export type PostingBlock = {
  /** Ascending, each once. */
  readonly hashes: Uint32Array;
  /** Where the records of each hash begin, and where those of the last one end. */
  readonly starts: Uint32Array;
  /** Ascending within a hash, each once. */
  readonly records: Uint32Array;
};

/** Records that a block can hold: a hash and a number fit the 53 bits of a whole number. */
export const MOST_RECORDS = 2 ** 21;

/** A posting: that a record carries a key. Postings in order are in the order of their hashes. */
export const postingOf = (hash: number, record: number): number => hash * MOST_RECORDS + record;

/** Block of postings in any order, which are sorted in place; one given twice counts once. */
export function blockOf(postings: Float64Array): PostingBlock {
  postings.sort();
  const hashes = new Uint32Array(postings.length);
  const starts = new Uint32Array(postings.length + 1);
  const records = new Uint32Array(postings.length);
  let keys = 0;
  let end = 0;
  let previous = -1;
  for (const posting of postings) {
    if (posting === previous) continue;
    previous = posting;
    const hash = Math.floor(posting / MOST_RECORDS);
    if (keys === 0 || hashes[keys - 1] !== hash) {
      hashes[keys] = hash;
      starts[keys++] = end;
    }
    records[end++] = posting - hash * MOST_RECORDS;
  }
  starts[keys] = end;
  return {
    hashes: hashes.slice(0, keys),
    starts: starts.slice(0, keys + 1),
    records: records.slice(0, end),
  };
}

/** Blocks as one; every hash of a block is above those of the blocks before it. */
export function joinedBlock(blocks: readonly PostingBlock[]): PostingBlock {
  const sum = (lengthOf: (block: PostingBlock) => number): number =>
    blocks.reduce((total, block) => total + lengthOf(block), 0);
  const hashes = new Uint32Array(sum((block) => block.hashes.length));
  const starts = new Uint32Array(hashes.length + 1);
  const records = new Uint32Array(sum((block) => block.records.length));
  let key = 0;
  let posting = 0;
  for (const block of blocks) {
    const from = posting;
    hashes.set(block.hashes, key);
    records.set(block.records, from);
    starts.set(
      block.starts.map((start) => start + from),
      key,
    );
    key += block.hashes.length;
    posting += block.records.length;
  }
  return { hashes, starts, records };
}

const NONE = new Uint32Array(0);

/** The records that carry a key, ascending. */
export function recordsOf({ hashes, starts, records }: PostingBlock, hash: number): Uint32Array {
  const at = placeOf(hashes, hash);
  return at < 0 ? NONE : records.subarray(starts[at], starts[at + 1]);
}

/** How often the value of a hash is taken for a hint at its place; hashes are spread evenly. */
const MOST_GUESSES = 8;

/**
 * Where a hash stands among ascending ones; −1 where it does not. Interpolation search, which
 * goes on by halves should the hashes not be spread evenly.
 *
 * @source Perl, Itai and Avni, “Interpolation search: a log log N search”, CACM 21 (1978)
 */
function placeOf(hashes: Uint32Array, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  for (let guesses = 0; low <= high; guesses++) {
    const first = hashes[low] as number;
    const last = hashes[high] as number;
    if (hash < first || hash > last) return -1;
    const share = guesses < MOST_GUESSES && last > first ? (hash - first) / (last - first) : 0.5;
    const at = low + Math.floor(share * (high - low));
    const found = hashes[at] as number;
    if (found === hash) return at;
    if (found < hash) low = at + 1;
    else high = at - 1;
  }
  return -1;
}

/** Whether an ascending list has a record. */
export const isAmong = (records: Uint32Array, record: number): boolean =>
  records[firstFrom(records, record)] === record;

/** Records of the rarest list that are looked for in the others. */
const MOST_LOOKED_FOR = 200;

/**
 * How many records are in all of these lists; where the shortest is long, as many as its first
 * 200 let expect.
 */
export function recordsInAll(lists: readonly Uint32Array[]): number {
  const [rarest = NONE, ...others] = [...lists].sort((a, b) => a.length - b.length);
  const looked = Math.min(rarest.length, MOST_LOOKED_FOR);
  let found = 0;
  for (let i = 0; i < looked; i++) {
    const record = rarest[i] as number;
    if (others.every((list) => isAmong(list, record))) found++;
  }
  return found === 0 ? 0 : (found * rarest.length) / looked;
}

/** Where in an ascending list the first value stands that is not below this one. */
function firstFrom(values: Uint32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls back with each posting whose hash is at least `from` and below `to`. */
export function eachPosting(
  { hashes, starts, records }: PostingBlock,
  from: number,
  to: number,
  visit: (hash: number, record: number) => void,
): void {
  for (let at = firstFrom(hashes, from); at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    if (hash >= to) return;
    const end = starts[at + 1] ?? 0;
    for (let posting = starts[at] ?? 0; posting < end; posting++) {
      visit(hash, records[posting] ?? 0);
    }
  }
}
