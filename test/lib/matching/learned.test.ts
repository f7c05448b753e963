import { describe, expect, it } from 'vitest';
import { type Company, profileOf } from '@/lib/matching/company';
import { learnMatching, modelOf } from '@/lib/matching/learned';
import { compareProfiles } from '@/lib/matching/match';
import { PRIOR_MODEL, PRIOR_WEIGHTS } from '@/lib/matching/model';
import { brandOf, chanceFrom } from '@/tools/lib/matching/invent';
import { company } from './company';

const noPause = async (): Promise<void> => undefined;
const { below, pick } = chanceFrom(7);
const learn = (companies: readonly Company[]) => learnMatching(companies.map(profileOf), noPause);

/** A hundred and fifty companies, each twice, with one phone; every tenth is named after Alpha. */
const LIST = Array.from({ length: 150 }, (_, at) => {
  const brand = `${at % 10 === 0 ? 'Alpha ' : ''}${brandOf({ below, pick })}${brandOf({ below, pick })}`;
  const phone = `555${1000 + at * 37}`;
  return [company(brand, { phone }), company(`${brand} Ltd`, { phone })];
}).flat();
const LEARNED = await learn(LIST);

describe('what is learned from the companies of a user', () => {
  it('is nothing from a few of them', async () => {
    expect(await learn(LIST.slice(0, 199))).toBeNull();
    expect(modelOf(null)).toBe(PRIOR_MODEL);
  });

  it('is the same each time, small, and fit to be stored', async () => {
    expect(await learn(LIST)).toEqual(LEARNED);
    expect(JSON.parse(JSON.stringify(LEARNED))).toEqual(LEARNED);
    expect(JSON.stringify(LEARNED).length).toBeLessThan(60_000);
  });

  it('moves weights no further than its bound, even as a row that somebody changed', () => {
    const moved = Object.values(LEARNED?.corrections ?? {});
    expect(moved.length).toBeGreaterThan(0);
    for (const each of moved) expect(Math.abs(each)).toBeLessThanOrEqual(1.5);
    const { weights } = modelOf({
      prior: 99,
      corrections: { 'phone-same': -99 },
      records: 200,
      common: [],
    });
    expect(weights.prior).toBe(PRIOR_WEIGHTS.prior + 1.5);
    expect(weights.corrections['phone-same']).toBe(-1.5);
  });

  it('knows which words are common: sharing one says less than before', () => {
    const model = modelOf(LEARNED);
    expect(model.frequencies.of('t:alpha')).toBe(30);
    const [first, second, rare, rarer] = [
      'Alpha Zephyr',
      'Alpha',
      'Fabrikam Zephyr',
      'Fabrikam',
    ].map((name) => profileOf(company(name)));
    if (!first || !second || !rare || !rarer) throw new Error('four profiles');
    const common = compareProfiles(first, second, new Map(), model).logOdds;
    expect(common).toBeLessThan(compareProfiles(rare, rarer, new Map(), model).logOdds);
  });

  it('gives way while it learns', async () => {
    let work = 0;
    await learnMatching(LIST.map(profileOf), async (done) => {
      work += done;
    });
    expect(work).toBeGreaterThan(0);
  });
});
