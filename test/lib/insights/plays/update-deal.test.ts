import { describe, expect, it } from 'vitest';
import type { Deal } from '@/lib/domain/deal';
import { updateDeal } from '@/lib/insights/plays/update-deal';
import { accountPage, context, daysAgo, deal, dealPage, eur, inDays } from '../make';

const suggest = (over: Partial<Deal>) =>
  updateDeal.suggest(context(dealPage({ deal: deal(over) })));

describe('update-deal', () => {
  it('names the days without activity', () => {
    expect(suggest({ lastActivityAt: daysAgo(40) })).toMatchObject({
      about: 'sample:d1:2026-05-06',
      title: { values: ['Northwind rollout'] },
      reason: { key: 'playUpdateDealIdle', values: [40] },
      value: eur(10_000),
    });
  });

  it.each([
    [29.99, false],
    [30, true],
  ])('idle for %d days: %s', (days, expected) => {
    expect(suggest({ lastActivityAt: daysAgo(days) }) !== undefined).toBe(expected);
  });

  it.each([
    [-1, false],
    [0.5, false],
    [1, true],
    [200, true],
  ])('%d days past its expected close: %s', (days, expected) => {
    expect(suggest({ expectedCloseAt: daysAgo(days) }) !== undefined).toBe(expected);
  });

  it('says first that it is overdue', () => {
    const both = { expectedCloseAt: daysAgo(3), lastActivityAt: daysAgo(40) };
    expect(suggest(both)?.reason).toMatchObject({
      key: 'playUpdateDealOverdue',
      values: [3, { date: daysAgo(3) }],
    });
  });

  it('counts from the beginning of a deal without activity, and does without a close date', () => {
    const silent = { lastActivityAt: null, expectedCloseAt: null };
    expect(suggest({ ...silent, createdAt: daysAgo(30) })).toBeDefined();
    expect(suggest({ ...silent, createdAt: daysAgo(29) })).toBeUndefined();
    expect(suggest({ ...silent, createdAt: inDays(3) })).toBeUndefined();
  });

  it('keeps quiet on a closed deal', () => {
    expect(suggest({ state: 'lost', expectedCloseAt: daysAgo(90) })).toBeUndefined();
  });

  it('takes the largest stale deal of a customer, in the currency most are in', () => {
    const stale = { lastActivityAt: daysAgo(60) };
    const deals = [
      deal({ id: 'd-none', amount: null, ...stale }),
      deal({ id: 'd-usd', amount: { amount: 9_000_000, currency: 'USD' }, ...stale }),
      deal({ id: 'd-small', amount: eur(10), ...stale }),
      deal({ id: 'd-large', amount: eur(20), ...stale }),
      deal({ id: 'd-fresh', amount: eur(900) }),
      deal({ id: 'd-other', amount: eur(800), accountId: 'sample:a2', ...stale }),
    ];
    expect(updateDeal.suggest(context(accountPage({ deals })))?.about).toMatch(/^d-large:/);
  });
});
