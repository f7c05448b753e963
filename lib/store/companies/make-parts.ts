import Dexie, { type Collection, type Table } from 'dexie';
import type { Pace } from '@/lib/domain/pace';
import type { StoreDb } from '../db';
import type { StoredPage } from '../tables/company-pages';
import type { CompanyPart } from '../tables/company-parts';
import type { CompanyState } from '../tables/company-state';
import { bitsFor, FACTS_PER_PART, REFS_PER_PART } from './layout';
import { type Addition, mergedBlocks } from './merged-blocks';
import { packTexts, unpackTexts } from './packed-texts';

type Making = {
  /** The parts that the new ones start from. */
  readonly base: CompanyState;
  readonly pages: readonly StoredPage[];
  /** The last page of the log that the new parts hold. */
  readonly last: number;
  readonly version: string;
  readonly pace: Pace;
};

/** Parts written in one transaction, which hold up searches. */
const AT_ONCE = 16;

/** About what a page and a part cost, in multiply-adds. */
const WORK = { page: 200_000, names: 100_000, postings: 400_000 };

/**
 * Writes a new generation of parts beside the one that counts, in short transactions, and makes it
 * the one that counts in a last one. A kill on the way leaves parts that do not count, which the
 * next time removes.
 */
export async function makeParts(db: StoreDb, making: Making): Promise<void> {
  const { base, pages, last, version } = making;
  const { refs, facts, additions } = await numberOn(db, making);
  await sweep(db, base);
  const generation = base.generation + 1;
  const perCompany = countPostings(pages) / countCompanies(pages);
  const bits = Math.max(base.bits, bitsFor(perCompany * refs.length));
  let held: CompanyPart[] = [];
  const write = async (part: CompanyPart) => {
    await making.pace(part.kind === 'postings' ? WORK.postings : WORK.names);
    held.push(part);
    if (held.length >= AT_ONCE) await flush();
  };
  const flush = async () => {
    await db.companyParts.bulkPut(held);
    held = [];
  };
  for (let part = 0; part * REFS_PER_PART < refs.length; part++) {
    const own = refs.slice(part * REFS_PER_PART, (part + 1) * REFS_PER_PART);
    await write({ generation, kind: 'names', part, refs: packTexts(own) });
  }
  for (let part = 0; part * FACTS_PER_PART < facts.length; part++) {
    const own = facts.slice(part * FACTS_PER_PART, (part + 1) * FACTS_PER_PART);
    await write({ generation, kind: 'facts', part, facts: Float64Array.from(own) });
  }
  for await (const { part, block } of mergedBlocks(db, base, bits, additions)) {
    await write({ generation, kind: 'postings', part, block });
  }
  await flush();
  const records = refs.length;
  const next: CompanyState = { id: 'state', generation, version, bits, records, page: last };
  if (await count(db, base, next)) await sweep(db, next);
}

const countPostings = (pages: readonly StoredPage[]): number =>
  pages.reduce((sum, { block }) => sum + block.records.length, 0);

const countCompanies = (pages: readonly StoredPage[]): number =>
  Math.max(
    1,
    pages.reduce((sum, { refs }) => sum + refs.length, 0),
  );

/** From here on the new parts are the ones that count, unless others have come to count meanwhile. */
const count = (db: StoreDb, base: CompanyState, next: CompanyState): PromiseLike<boolean> =>
  db.transaction('rw', db.companyState, async () => {
    const now = (await db.companyState.get('state'))?.generation ?? 0;
    if (now !== base.generation) return false;
    await db.companyState.put(next);
    return true;
  });

/** Removes pages and parts that do not count, a few at a time: all at once would hold up searches. */
async function sweep(db: StoreDb, { generation, page }: CompanyState): Promise<void> {
  const parts = db.companyParts.where(':id');
  await removeAll(db.companyPages, db.companyPages.where(':id').belowOrEqual(page));
  await removeAll(db.companyParts, parts.below([generation, Dexie.minKey]));
  await removeAll(db.companyParts, parts.above([generation, Dexie.maxKey]));
}

async function removeAll<Row, Key>(
  table: Table<Row, Key>,
  rows: Collection<Row, Key>,
): Promise<void> {
  for (;;) {
    const keys = await rows.limit(AT_ONCE).primaryKeys();
    await table.bulkDelete(keys);
    if (keys.length < AT_ONCE) return;
  }
}

/** Gives every company that the parts do not hold yet the next number. */
async function numberOn(db: StoreDb, { base, pages, pace }: Making) {
  const { refs, facts } = await readCompanies(db, base);
  const known = new Set(facts);
  const additions: Addition[] = [];
  for (const page of pages) {
    await pace(WORK.page);
    const numbers = page.refs.map((ref, at) => {
      const fact = page.facts[at] ?? 0;
      if (known.has(fact)) return null;
      known.add(fact);
      facts.push(fact);
      return refs.push(ref) - 1;
    });
    additions.push({ block: page.block, numbers });
  }
  return { refs, facts, additions };
}

/** What the companies of a generation are found by, and their fingerprints, by their numbers. */
async function readCompanies(db: StoreDb, { generation, records }: CompanyState) {
  const refs: string[] = [];
  const facts: number[] = [];
  if (records === 0) return { refs, facts };
  const partsOf = (kind: CompanyPart['kind']) =>
    db.companyParts.where(':id').between([generation, kind], [generation, `${kind}!`]);
  await partsOf('names').each((part) => {
    if (part.kind === 'names') refs.push(...unpackTexts(part.refs));
  });
  await partsOf('facts').each((part) => {
    if (part.kind === 'facts') facts.push(...part.facts);
  });
  return { refs, facts };
}
