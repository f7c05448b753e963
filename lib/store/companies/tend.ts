import type { Pace } from '@/lib/domain/pace';
import { pageOf } from '@/lib/matching/index/company-page';
import type { StoreDb } from '../db';
import type { StoredPage } from '../tables/company-pages';
import type { CompanyState } from '../tables/company-state';
import { walk } from '../walk';
import { madeBy, NO_COMPANIES } from './layout';
import { COMPANY_ENTITIES, entriesOf } from './log';
import { makeParts } from './make-parts';

/** A log as short as this is read along with each search. */
const FEW_PAGES = 16;
const FEW_RECORDS = 2_000;

/** What rows once said stays in the index; when it is so much more than they say, it is made anew. */
const MOST_STALE = 1.25;

/** Pages read at once. */
const AT_ONCE = 16;

/** Companies whose keys are worked out in one go, and about what that costs in multiply-adds. */
const STEP = 250;
const WORK = 4_000_000;

export type Tending = {
  /** Of the extension: another one may file companies under other keys. */
  readonly version: string;
  /** To be called with the work about to be done, in multiply-adds. */
  readonly pace: Pace;
};

/**
 * Keeps the index of companies quick: takes the log into its parts, or makes them anew from the
 * rows where they hold too much that is stale or were made by another version. Answers whether
 * there was something to do. Searches go on meanwhile on what was there before; whatever stops
 * this leaves them as they were.
 */
export async function tendCompanies(
  db: StoreDb,
  { version: extension, pace }: Tending,
): Promise<'nothing' | 'merged' | 'rebuilt'> {
  const version = madeBy(extension);
  const state = (await db.companyState.get('state')) ?? NO_COMPANIES;
  const pages = await pagesAbove(db, state.page);
  const late = pages.reduce((sum, { refs }) => sum + refs.length, 0);
  const isAnother = state.version !== null && state.version !== version;
  if (!isAnother && pages.length <= FEW_PAGES && late <= FEW_RECORDS) return 'nothing';
  const last = pages.at(-1)?.page ?? state.page;
  if (isAnother || (await isStale(db, state.records + late))) {
    const made = await pagesOfRows(db, pace);
    const empty: CompanyState = { ...NO_COMPANIES, generation: state.generation };
    await makeParts(db, { base: empty, pages: made, last, version, pace });
    return 'rebuilt';
  }
  await makeParts(db, { base: state, pages, last, version, pace });
  return 'merged';
}

/** A chunk at a time: what the browser hands over in one piece holds up everybody else. */
async function pagesAbove(db: StoreDb, page: number): Promise<StoredPage[]> {
  const pages: StoredPage[] = [];
  for (let after = page; ; after = pages.at(-1)?.page ?? after) {
    const chunk = await db.companyPages.where(':id').above(after).limit(AT_ONCE).toArray();
    pages.push(...chunk);
    if (chunk.length < AT_ONCE) return pages;
  }
}

async function isStale(db: StoreDb, records: number): Promise<boolean> {
  const [accounts, registrations] = await Promise.all([
    db.accounts.count(),
    db.registrations.count(),
  ]);
  return records > MOST_STALE * (accounts + registrations) + FEW_RECORDS;
}

async function pagesOfRows(db: StoreDb, pace: Tending['pace']): Promise<StoredPage[]> {
  const pages: StoredPage[] = [];
  for (const name of COMPANY_ENTITIES) {
    await walk(db.table(name), async (rows) => {
      const entries = entriesOf(name, rows);
      for (let from = 0; from < entries.length; from += STEP) {
        await pace(WORK);
        pages.push(pageOf(entries.slice(from, from + STEP), db.companyKeys));
      }
    });
  }
  return pages;
}
