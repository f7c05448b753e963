/**
 * Inverted index: for each key the records that carry it, by the numbers it gave them, ascending.
 * A number is never given twice.
 */
export type PostingLists = {
  /** Most keys have one record, and a bare number takes a tenth of the memory of a list. */
  readonly lists: Map<string, number | number[]>;
  readonly gone: Set<number>;
  next: number;
};

export const emptyPostings = (): PostingLists => ({ lists: new Map(), gone: new Set(), next: 0 });

/** Files a record and returns its number. */
export function addRecord(postings: PostingLists, keys: readonly string[]): number {
  const number = postings.next++;
  for (const key of keys) {
    const list = postings.lists.get(key);
    if (list === undefined) postings.lists.set(key, number);
    else if (typeof list === 'number') postings.lists.set(key, [list, number]);
    else list.push(number);
  }
  return number;
}

/** Takes a record out. Its numbers stay in the lists, which are short work to read past. */
export function removeRecord(postings: PostingLists, number: number): void {
  postings.gone.add(number);
}

/** How many records there are. */
export const recordCount = ({ next, gone }: PostingLists): number => next - gone.size;

/** The records that carry a key, ascending; those taken out may still be among them. */
export function postingsOf({ lists }: PostingLists, key: string): readonly number[] {
  const list = lists.get(key);
  if (list === undefined) return [];
  return typeof list === 'number' ? [list] : list;
}

/** How many records carry a key. */
export function countOf({ lists }: PostingLists, key: string): number {
  const list = lists.get(key);
  return list === undefined ? 0 : typeof list === 'number' ? 1 : list.length;
}
