import { hashOf } from '@/lib/domain/hash';
import { rememberedOf } from '@/lib/domain/remembered';
import { candidatesFrom } from '@/lib/matching/index/candidates';
import { NEAR } from '@/lib/matching/index/company-page';
import { recordsOf } from '@/lib/matching/index/posting-block';
import type { Snapshot } from '../snapshot';
import type { StoredPage } from '../tables/company-pages';
import type { CompanyPart } from '../tables/company-parts';
import type { CompanyState } from '../tables/company-state';
import { bucketOf, isReadable, NO_COMPANIES, REFS_PER_PART } from './layout';
import { textAt } from './packed-texts';

/** The index as it stood at one moment, with the parts of it that were read so far. */
type View = {
  readonly state: CompanyState;
  /** What came in since the parts were made. */
  readonly tail: readonly StoredPage[];
  readonly parts: Map<string, CompanyPart>;
};

/** Parts that are kept in memory, those used last: all of half a million companies, 50 MB. */
const MOST_PARTS = 4_096;

export type CompanyReader = {
  /** Looks for what has come in, as a search of the same snapshot would have to. */
  readonly look: (snapshot: Snapshot) => Promise<unknown>;
  /**
   * What the rows of the companies that share the most with these keys are found by, the likeliest
   * first. To be asked of a snapshot of `SEARCH_TABLES` at least.
   */
  readonly search: (snapshot: Snapshot, keys: readonly string[]) => Promise<string[]>;
  /** The database is another one. */
  readonly forget: () => void;
};

export const SEARCH_TABLES = ['companyState', 'companyPages', 'companyParts'] as const;

/** Searches the index of companies, reading what a query needs and keeping it for the next. */
export function companyReader(): CompanyReader {
  let latest: View = { state: NO_COMPANIES, tail: [], parts: new Map() };
  // However often one snapshot is searched.
  const look = rememberedOf(async (snapshot: Snapshot): Promise<View> => {
    latest = await refreshed(snapshot, latest);
    return latest;
  });
  return {
    look,
    search: async (snapshot, keys) => search(snapshot, await look(snapshot), keys),
    forget: () => {
      latest = { state: NO_COMPANIES, tail: [], parts: new Map() };
    },
  };
}

/** A view is never changed but for its parts, so that searches side by side do not disturb each other. */
async function refreshed({ db, rowsIn, rowsOf }: Snapshot, view: View): Promise<View> {
  const seen = view.tail.at(-1)?.page ?? view.state.page;
  const since = (page: number) =>
    rowsIn(db.companyPages, { range: IDBKeyRange.lowerBound(page, true) });
  const [[stored = NO_COMPANIES], fresh] = await Promise.all([
    rowsOf(db.companyState, ['state']),
    since(seen),
  ]);
  const state = isReadable(stored) ? stored : { ...stored, records: 0 };
  if (state.generation === view.state.generation) {
    return fresh.length === 0 ? view : { ...view, tail: [...view.tail, ...fresh] };
  }
  const tail = await since(state.page);
  return { state, tail, parts: new Map() };
}

const NONE = new Uint32Array(0);

async function search(snapshot: Snapshot, view: View, keys: readonly string[]): Promise<string[]> {
  const { bits, records } = view.state;
  const hashes = keys.map(hashOf);
  const buckets = hashes.map((hash) => bucketOf(hash, bits));
  const parts = await partsOf(snapshot, view, 'postings', buckets);
  const found = keys.map((key, at) => {
    const hash = hashes[at] ?? 0;
    const part = parts.get(buckets[at] ?? 0);
    const merged = part?.kind === 'postings' ? recordsOf(part.block, hash) : NONE;
    return { key, postings: withTail(merged, view, hash) };
  });
  const total = records + view.tail.reduce((sum, { refs }) => sum + refs.length, 0);
  return refsOf(snapshot, view, candidatesFrom(found, total, NEAR));
}

/** Records of the tail are numbered on from those of the parts, page by page. */
function withTail(merged: Uint32Array, { state, tail }: View, hash: number): Uint32Array {
  let base = state.records;
  const lists = [merged];
  for (const { block, refs } of tail) {
    const records = recordsOf(block, hash);
    const from = base;
    if (records.length > 0) lists.push(records.map((record) => record + from));
    base += refs.length;
  }
  return lists.length === 1 ? merged : joined(lists);
}

function joined(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

async function refsOf(
  snapshot: Snapshot,
  view: View,
  numbers: readonly number[],
): Promise<string[]> {
  const { state, tail } = view;
  const isMerged = (number: number) => number < state.records;
  const partOf = (number: number) => Math.floor(number / REFS_PER_PART);
  const parts = await partsOf(snapshot, view, 'names', numbers.filter(isMerged).map(partOf));
  const late = tail.flatMap(({ refs }) => refs);
  const refs = numbers.map((number) => {
    if (!isMerged(number)) return late[number - state.records];
    const part = parts.get(partOf(number));
    return part?.kind === 'names' ? textAt(part.refs, number % REFS_PER_PART) : undefined;
  });
  return [...new Set(refs.filter((ref) => ref !== undefined))];
}

async function partsOf(
  snapshot: Snapshot,
  { state, parts }: View,
  kind: CompanyPart['kind'],
  wanted: readonly number[],
): Promise<ReadonlyMap<number, CompanyPart>> {
  const found = new Map<number, CompanyPart>();
  const missing: number[] = [];
  for (const part of new Set(wanted)) {
    const known = parts.get(`${kind} ${part}`);
    if (known) found.set(part, known);
    else missing.push(part);
  }
  if (missing.length > 0 && state.records > 0) {
    const keys = missing.map((part) => [state.generation, kind, part] as const);
    for (const part of await snapshot.rowsOf(snapshot.db.companyParts, keys)) {
      if (part) found.set(part.part, part);
    }
  }
  for (const part of found.values()) keep(parts, part);
  return found;
}

/** A map remembers the order in which its entries were set. */
function keep(parts: Map<string, CompanyPart>, part: CompanyPart): void {
  const name = `${part.kind} ${part.part}`;
  parts.delete(name);
  parts.set(name, part);
  if (parts.size <= MOST_PARTS) return;
  const [oldest] = parts.keys();
  if (oldest !== undefined) parts.delete(oldest);
}
