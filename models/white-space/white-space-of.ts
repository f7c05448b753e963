import type { History } from '@/lib/domain/history';
import type { Id } from '@/lib/domain/id';
import type { Opportunity } from '@/lib/domain/opportunity';
import type { Pace } from '@/lib/domain/pace';
import { say } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { drawsOf, shuffle } from '../stats/draws';
import { quantile } from '../stats/quantile';
import { type Case, type Cases, type Cell, casesOf, cellKey, regionOf, segmentsOf } from './cells';
import { priorWeight, shrunkenLift } from './lift';

/** Closed deals that a cell needs before anything is said of it. */
export const LEAST_CASES = 12;

/** Worth going after: a fifth more wins than elsewhere. */
const LEAST_LIFT = 1.2;

/** Shuffles of the outcomes that say how high a lift comes by chance alone. */
const SHUFFLES = 40;

/** At most one list in twenty has a false entry where nothing but chance is at work. */
const FALSE_LISTS = 0.05;

const MOST_PARTNERS = 3;

type Found = {
  readonly cell: Cell;
  readonly wins: number;
  readonly lift: number;
  readonly low: number;
};

/**
 * White space: kinds of customers that buy a product more readily than others do, and of whom
 * some do not have it yet. Lifts are shrunken towards 1 and must exceed what shuffled outcomes
 * reach: the outcomes of each product are dealt out anew 40 times, and the bar is set where at
 * most one list in twenty would have a false entry.
 *
 * @returns best first, by the wins that customers without the product promise beyond the usual
 * @source Westfall, Young: Resampling-based multiple testing (1993), for the bar
 */
export async function whiteSpaceOf(
  history: History,
  now: At,
  pace: Pace,
): Promise<readonly Opportunity[]> {
  const cases = await casesOf(history, now, pace);
  const cells = cases.cells.filter((cell) => cell.cases.length >= LEAST_CASES);
  const won = Uint8Array.from(cases.all, ({ isWon }) => (isWon ? 1 : 0));
  const found = liftsOf(cells, cases, won);
  if (!found.some(({ low }) => low > 1)) return [];
  const bar = await barOf(cells, cases, won, pace);
  const open = await openAccounts(history, now, pace);
  return found
    .filter(({ low, lift }) => low > bar && lift >= LEAST_LIFT)
    .map((each) => opportunityOf(each, cases.all, open.get(each.cell.key) ?? 0))
    .filter(({ openAccounts: count }) => count > 0)
    .sort((a, b) => promiseOf(b) - promiseOf(a) || (a.id < b.id ? -1 : 1));
}

/** Wins that the customers without the product promise beyond what is usual elsewhere. */
const promiseOf = ({ wins, cases, openAccounts: count, lift }: Opportunity): number =>
  count * (wins / cases) * (1 - 1 / lift);

/** Shrunken lifts of all cells, given an outcome per case. */
function liftsOf(cells: readonly Cell[], { all, products }: Cases, won: Uint8Array): Found[] {
  const rates = ratesOf(all, products.length, won);
  const tallies = cells.map((cell) => {
    let wins = 0;
    for (const index of cell.cases) wins += won[index] as number;
    const rate = rates(cell, wins);
    const expected = cell.cases.length * rate;
    return { cell, wins, expected, variance: expected * (1 - rate) };
  });
  const weight = priorWeight(tallies);
  return tallies
    .filter(({ expected }) => expected > 0)
    .map((tally) => ({ cell: tally.cell, wins: tally.wins, ...shrunkenLift(tally, weight) }));
}

/** The share of a product's deals that is won elsewhere: everywhere but in a cell. */
function ratesOf(all: readonly Case[], products: number, won: Uint8Array) {
  const sums = new Float64Array(products);
  const counts = new Float64Array(products);
  all.forEach(({ product }, i) => {
    sums[product] = (sums[product] as number) + (won[i] as number);
    counts[product] = (counts[product] as number) + 1;
  });
  return (cell: Cell, wins: number): number => {
    const product = all[cell.cases[0] as number]?.product ?? 0;
    const cases = (counts[product] as number) - cell.cases.length;
    return cases > 0 ? ((sums[product] as number) - wins) / cases : 0;
  };
}

/** The lower bound that the best of all cells exceeds in one of twenty shuffles. */
async function barOf(cells: readonly Cell[], cases: Cases, won: Uint8Array, pace: Pace) {
  const draw = drawsOf(cases.all.length);
  const byProduct = cases.products.map((): number[] => []);
  for (const [i, { product }] of cases.all.entries()) byProduct[product]?.push(i);
  const work = cells.reduce((sum, cell) => sum + cell.cases.length, cases.all.length) * 10;
  const best: number[] = [];
  for (let i = 0; i < SHUFFLES; i++) {
    await pace(work);
    const shuffled = new Uint8Array(won.length);
    for (const indexes of byProduct) {
      const outcomes = Uint8Array.from(indexes, (index) => won[index] as number);
      shuffle(outcomes, draw);
      indexes.forEach((index, place) => {
        shuffled[index] = outcomes[place] as number;
      });
    }
    best.push(Math.max(1, ...liftsOf(cells, cases, shuffled).map(({ low }) => low)));
  }
  return quantile(
    best.sort((a, b) => a - b),
    1 - FALSE_LISTS,
  );
}

/** Per cell, the customers that have not bought the product. */
async function openAccounts(history: History, now: At, pace: Pace): Promise<Map<string, number>> {
  await pace((history.accounts.length + history.deals.length) * 300);
  const bought = new Map<Id, Set<string>>();
  const products = new Set<string>();
  for (const deal of history.deals) {
    if (deal.createdAt > now) continue;
    for (const product of deal.products) products.add(product);
    const isWon = deal.state === 'won' && (deal.closedAt ?? deal.createdAt) <= now;
    if (!isWon || deal.accountId === null) continue;
    const has = bought.get(deal.accountId) ?? new Set();
    bought.set(deal.accountId, has);
    for (const product of deal.products) has.add(product);
  }
  const open = new Map<string, number>();
  for (const account of history.accounts) {
    const region = regionOf(account);
    if (!region) continue;
    await pace(products.size * 100);
    for (const segment of segmentsOf(account)) {
      for (const product of products) {
        if (bought.get(account.id)?.has(product)) continue;
        const key = cellKey(segment, region, product);
        open.set(key, (open.get(key) ?? 0) + 1);
      }
    }
  }
  return open;
}

function opportunityOf(
  { cell, wins, lift }: Found,
  all: readonly Case[],
  open: number,
): Opportunity {
  const { segment, region, product } = cell;
  const cases = cell.cases.length;
  const winsOf = new Map<Id, number>();
  for (const index of cell.cases) {
    const { partnerId, isWon } = all[index] as Case;
    if (partnerId && isWon) winsOf.set(partnerId, (winsOf.get(partnerId) ?? 0) + 1);
  }
  return {
    id: cell.key,
    segment,
    region,
    product,
    lift,
    cases,
    wins,
    openAccounts: open,
    partnerIds: [...winsOf]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, MOST_PARTNERS)
      .map(([id]) => id),
    reason: say(
      'whiteSpaceReason',
      wins,
      cases,
      product,
      segment,
      region,
      Math.round(lift * 10) / 10,
    ),
  };
}
