import { describe, expect, it } from 'vitest';
import type { History } from '@/lib/domain/history';
import { DAY } from '@/lib/domain/time';
import { drawsOf } from '@/models/stats/draws';
import { priorWeight, shrunkenLift } from '@/models/white-space/lift';
import { LEAST_CASES, whiteSpaceOf } from '@/models/white-space/white-space-of';
import { english } from '@/test/helpers/english';
import { account, deal, NOW } from '@/test/lib/insights/make';
import { unhurried, world } from '../helpers/world';

const INDUSTRIES = ['Retail', 'Health', 'Energy', 'Public'];
const REGIONS = ['DACH', 'Nordics', 'Iberia'];
const PRODUCTS = ['Cloud', 'Edge', 'Vault'];

/** Closed deals with the win rate that `rate` gives their cell. */
function programme(
  deals: number,
  rate: (industry: string, region: string, product: string) => number,
  seed: number,
): History {
  const draw = drawsOf(seed);
  const accounts = Array.from({ length: 300 }, (_, i) =>
    account({
      id: `sample:a${i}`,
      industry: INDUSTRIES[i % 4] as string,
      region: REGIONS[i % 3] as string,
      employees: [5, 20, 100, 900][Math.floor(draw() * 4)] as number,
    }),
  );
  return world({
    accounts,
    deals: Array.from({ length: deals }, (_, i) => {
      const customer = accounts[Math.floor(draw() * accounts.length)] as (typeof accounts)[number];
      const product = PRODUCTS[Math.floor(draw() * 3)] as string;
      const isWon = draw() < rate(customer.industry ?? '', customer.region ?? '', product);
      return deal({
        id: `sample:d${i}`,
        accountId: customer.id,
        products: [product],
        state: isWon ? 'won' : 'lost',
        createdAt: NOW - 300 * DAY,
        closedAt: NOW - 100 * DAY,
      });
    }),
  });
}

const found = (history: History, now = NOW) => whiteSpaceOf(history, now, unhurried);

describe('whiteSpaceOf', () => {
  it('finds what was planted, with its cases, and best first', async () => {
    const rate = (industry: string, region: string, product: string) =>
      industry === 'Health' && region === 'DACH' && product === 'Vault' ? 0.75 : 0.25;
    const opportunities = await found(programme(3_000, rate, 5));
    const [best] = opportunities;
    expect(best).toMatchObject({ segment: 'Health', region: 'DACH', product: 'Vault' });
    expect(best?.lift).toBeGreaterThan(1.8);
    expect(best?.cases).toBeGreaterThanOrEqual(LEAST_CASES);
    expect(best?.wins).toBeLessThanOrEqual(best?.cases ?? 0);
    expect(best?.partnerIds).toEqual(['sample:p1']);
    expect(english.text(best?.reason ?? { key: '', values: [] })).toMatch(
      /^\d+ of \d+ deals .*Vault.*Health.*DACH/,
    );
  });

  it('finds almost nothing where nothing but chance is at work: at most one list in ten', async () => {
    let falseLists = 0;
    for (let seed = 1; seed <= 40; seed++) {
      if ((await found(programme(1_500, () => 0.3, seed))).length > 0) falseLists += 1;
    }
    expect(falseLists).toBeLessThanOrEqual(4);
  });

  it('says nothing of a handful of deals, even if all were won', async () => {
    expect(await found(programme(LEAST_CASES - 1, () => 1, 1))).toEqual([]);
    expect(await found(world({ deals: [] }))).toEqual([]);
  });

  it('sees no deal that closes after the cut-off', async () => {
    const rate = (industry: string) => (industry === 'Health' ? 0.8 : 0.2);
    const history = programme(2_000, rate, 2);
    expect((await found(history)).length).toBeGreaterThan(0);
    expect(await found(history, NOW - 150 * DAY)).toEqual([]);
  });
});

describe('shrunkenLift', () => {
  it('pulls a lift towards 1 as long as cases are few', () => {
    const few = shrunkenLift({ wins: 3, expected: 1 }, 5);
    const many = shrunkenLift({ wins: 300, expected: 100 }, 5);
    expect(few.lift).toBeLessThan(many.lift);
    expect(few.low).toBeLessThan(1);
    expect(many.low).toBeGreaterThan(2);
    expect(many.low).toBeLessThan(many.lift);
  });

  it('makes every lift 1 where chance explains all', () => {
    const tallies = [10, 11, 9, 10].map((wins) => ({ wins, expected: 10, variance: 7 }));
    expect(priorWeight(tallies)).toBe(Number.POSITIVE_INFINITY);
    expect(shrunkenLift({ wins: 30, expected: 10 }, Number.POSITIVE_INFINITY)).toEqual({
      lift: 1,
      low: 1,
    });
  });
});
