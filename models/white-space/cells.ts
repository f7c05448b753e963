import type { Account } from '@/lib/domain/account';
import type { History } from '@/lib/domain/history';
import type { Id } from '@/lib/domain/id';
import type { Pace } from '@/lib/domain/pace';
import type { At } from '@/lib/domain/time';
import { outcomeKnownFrom } from '../features/then';

/** Closed deals about one product with the customers of one segment and region. */
export type Cell = {
  readonly key: string;
  readonly segment: string;
  readonly region: string;
  readonly product: string;
  /** Numbers of the cases in it. */
  readonly cases: number[];
};

/** A product of a closed deal: what can be won or lost. */
export type Case = {
  readonly product: number;
  readonly isWon: boolean;
  readonly partnerId: Id | null;
};

export type Cases = {
  readonly all: readonly Case[];
  readonly products: readonly string[];
  readonly cells: readonly Cell[];
};

const CASE_WORK = 1_500;

/** Sizes of companies by employees, as the European Union cuts them. */
const SIZES: readonly (readonly [from: number, words: string])[] = [
  [250, '250+'],
  [50, '50–249'],
  [10, '10–49'],
  [0, '1–9'],
];

/** What a customer counts as: its industry, and its size. */
export function segmentsOf({ industry, employees }: Account): readonly string[] {
  const size = employees === null ? undefined : SIZES.find(([from]) => employees >= from)?.[1];
  return [industry, size].filter((segment): segment is string => !!segment);
}

export const regionOf = ({ region, country }: Account): string | null => region ?? country;

export const cellKey = (segment: string, region: string, product: string): string =>
  JSON.stringify([segment, region, product]);

/** Deals closed by `now`, sorted into cells. */
export async function casesOf(history: History, now: At, pace: Pace): Promise<Cases> {
  const accounts = new Map(history.accounts.map((account) => [account.id, account]));
  const products: string[] = [];
  const numbers = new Map<string, number>();
  const cells = new Map<string, Cell>();
  const all: Case[] = [];
  for (const deal of history.deals) {
    await pace(CASE_WORK);
    const known = outcomeKnownFrom(deal);
    const account = deal.accountId === null ? undefined : accounts.get(deal.accountId);
    const region = account && regionOf(account);
    if (known === null || known > now || !region) continue;
    for (const product of new Set(deal.products)) {
      const number = numbers.get(product) ?? products.push(product) - 1;
      numbers.set(product, number);
      const partnerId = deal.partners[0]?.partnerId ?? null;
      const index = all.push({ product: number, isWon: deal.state === 'won', partnerId }) - 1;
      for (const segment of segmentsOf(account)) {
        const key = cellKey(segment, region, product);
        const cell = cells.get(key) ?? { key, segment, region, product, cases: [] };
        cells.set(key, cell);
        cell.cases.push(index);
      }
    }
  }
  return { all, products, cells: [...cells.values()] };
}
