import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Account } from '@/lib/domain/account';
import { entryOfAccount } from '@/lib/matching/index/company-entry';
import { companyKeys } from '@/lib/matching/index/company-keys';
import { version } from '@/lib/platform/runtime';
import { SEARCH_TABLES } from '@/lib/store/companies/reader';
import { tendCompanies } from '@/lib/store/companies/tend';
import { openStore, type Store } from '@/lib/store/db';
import { deriveRows } from '@/lib/store/derive';
import { similarTo } from '@/lib/store/related';
import { atOneMoment } from '@/lib/store/snapshot';
import { ENTITY_WRITE_TABLES, putRows } from '@/lib/store/write-rows';
import { paceOf } from '@/models/pace';
import { chanceFrom } from '@/tools/lib/matching/invent';
import { accountsOf, registrationsOf, typed } from './company-programme';

export type Ask = {
  readonly accounts: number;
  readonly registrations: number;
  readonly queries: number;
  /** Of the slow peers fewer are enough. */
  readonly peerQueries: number;
};

type Tries = {
  readonly times: readonly number[] /** Share of the queries whose company was found. */;
  readonly found: number;
};

export type Answer = {
  readonly fillRowsPerSecond: number;
  readonly mergeMilliseconds: number;
  readonly longestSlice: number;
  readonly indexMegabytes: number;
  readonly cold: readonly number[];
  readonly search: Tries;
  readonly similar: Tries;
  readonly update: readonly number[];
  readonly peers: { readonly [name: string]: Tries };
};

const CHUNK = 500;
const CANDIDATES = 25;

/** Milliseconds between two looks at whether others get their turn. */
const TICK = 5;

/** Fills the database of the product with a large programme, searches it, and has peers search the same. */
export async function run(ask: Ask): Promise<Answer> {
  const accounts = accountsOf(ask.accounts, 1);
  const store = openStore({ matchKeys: companyKeys });
  const seconds = [
    await fill(store, 'accounts', accounts),
    // Held no longer than they are written: no worker of the product has them all in memory.
    await fill(store, 'registrations', registrationsOf(accounts, ask.registrations, 2)),
  ];
  const merge = await merged(store);
  const queries = queriesOf(accounts, ask.queries);
  const cold = await coldSearches(queries.slice(0, 20));
  await timed(queries, (query) => search(store, query.typed));
  const fresh = queriesOf(accounts, ask.queries, 9);
  return {
    fillRowsPerSecond:
      (ask.accounts + ask.registrations) / seconds.reduce((sum, each) => sum + each),
    ...merge,
    indexMegabytes: await sizeOf(store),
    cold,
    search: await timed(fresh, (query) => search(store, query.typed)),
    similar: await timed(fresh, async (query) =>
      (await similar(store, query.typed)).map(({ id }) => id),
    ),
    update: await updates(store, accounts.slice(0, 100)),
    peers: await peers(accounts, fresh.slice(0, ask.peerQueries)),
  };
}

type Query = { readonly typed: Account; readonly wanted: string };

const queriesOf = (accounts: readonly Account[], count: number, seed = 5): Query[] => {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, () => {
    const account = chance.pick(accounts);
    const name = typed(account, chance);
    return {
      typed: { ...account, id: 'typed', name, domains: [], phone: null, street: null },
      wanted: account.id,
    };
  });
};

/** Answers how many seconds it took. */
async function fill(
  store: Store,
  name: 'accounts' | 'registrations',
  rows: readonly never[] | readonly object[],
): Promise<number> {
  const started = performance.now();
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = deriveRows(store.derive, { [name]: rows.slice(from, from + CHUNK) });
    await store.db.transaction('rw', [...ENTITY_WRITE_TABLES], async () =>
      putRows(store.db, chunk),
    );
  }
  return (performance.now() - started) / 1_000;
}

/** Takes the log into the parts as the background does; the longest that others had to wait for their turn. */
async function merged(store: Store) {
  let longestSlice = 0;
  let turn = performance.now();
  // A timer, not messages in a loop: those would take the processor from the work they watch.
  const timer = setInterval(() => {
    const now = performance.now();
    longestSlice = Math.max(longestSlice, now - turn - TICK);
    turn = now;
  }, TICK);
  const pace = paceOf({ yieldTo: () => new Promise((resolve) => setTimeout(resolve)) });
  const started = performance.now();
  // As this extension makes them, so that it finds nothing to make anew.
  await tendCompanies(store.db, { version: version(), pace });
  clearInterval(timer);
  return { mergeMilliseconds: performance.now() - started, longestSlice };
}

const search = (store: Store, account: Account): PromiseLike<string[]> =>
  atOneMoment(store.db, SEARCH_TABLES, async (snapshot) => {
    const refs = await store.db.companies.search(
      snapshot,
      companyKeys(entryOfAccount(account).company),
    );
    return refs.map((ref) => ref.replace('account:', ''));
  });

const similar = (store: Store, account: Account): PromiseLike<readonly Account[]> =>
  atOneMoment(
    store.db,
    ['accounts', ...SEARCH_TABLES],
    async (snapshot) => (await similarTo(snapshot, account)).accounts,
  );

async function timed(
  queries: readonly Query[],
  find: (query: Query) => PromiseLike<readonly string[]> | readonly string[],
): Promise<Tries> {
  const times: number[] = [];
  let found = 0;
  for (const query of queries) {
    const started = performance.now();
    const ids = await find(query);
    times.push(performance.now() - started);
    if (ids.includes(query.wanted)) found += 1;
  }
  return { times, found: found / queries.length };
}

/** What a worker that has just been started does: opens the database and searches, with nothing in memory. */
async function coldSearches(queries: readonly Query[]): Promise<number[]> {
  const times: number[] = [];
  for (const { typed: account } of queries) {
    const started = performance.now();
    const store = openStore({ matchKeys: companyKeys });
    await similar(store, account);
    times.push(performance.now() - started);
    store.db.close();
  }
  return times;
}

async function updates(store: Store, accounts: readonly Account[]): Promise<number[]> {
  const times: number[] = [];
  for (const account of accounts) {
    const row = { ...account, name: `${account.name} Zeta`, updatedAt: account.updatedAt + 1e6 };
    const rows = deriveRows(store.derive, { accounts: [row] });
    const started = performance.now();
    await store.db.transaction('rw', [...ENTITY_WRITE_TABLES], async () => putRows(store.db, rows));
    times.push(performance.now() - started);
  }
  return times;
}

/** What the index takes if all of it is in memory; two bytes a letter. */
async function sizeOf({ db }: Store): Promise<number> {
  let bytes = 0;
  await db.companyParts.each((part) => {
    if (part.kind === 'names') bytes += 2 * part.refs.text.length + part.refs.ends.byteLength;
    if (part.kind !== 'postings') return;
    const { hashes, starts, records } = part.block;
    bytes += hashes.byteLength + starts.byteLength + records.byteLength;
  });
  return bytes / 2 ** 20;
}

/** Libraries that people use instead, on the names of the same accounts. */
async function peers(accounts: readonly Account[], queries: readonly Query[]) {
  const idOf = (at: number) => accounts[at]?.id ?? '';
  const names = accounts.map(({ name }) => name);
  const fuse = new Fuse(accounts as Account[], { keys: ['name'], includeScore: true });
  const mini = new MiniSearch({ fields: ['name'], searchOptions: { prefix: true, fuzzy: 0.2 } });
  mini.addAll(accounts as Account[]);
  const fuzzy = new uFuzzy({ intraMode: 1 });
  return {
    'Fuse.js': await timed(queries.slice(0, 10), ({ typed: { name } }) =>
      fuse.search(name, { limit: CANDIDATES }).map(({ item }) => item.id),
    ),
    uFuzzy: await timed(queries, ({ typed: { name } }) => {
      const [all, info, order] = fuzzy.search(names, name.toLowerCase());
      return (order ?? []).slice(0, CANDIDATES).map((at) => idOf(info?.idx[at] ?? all?.[at] ?? -1));
    }),
    MiniSearch: await timed(queries, ({ typed: { name } }) =>
      mini
        .search(name)
        .slice(0, CANDIDATES)
        .map(({ id }) => id as string),
    ),
  };
}
