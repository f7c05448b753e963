import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { History } from '@/lib/domain/history';
import { DEAL_WIN_FEATURES } from '@/models/features/deal-win';
import type { Value } from '@/models/table';
import { dealWin } from '@/models/tasks/deal-win';
import {
  account,
  daysAgo,
  deal,
  engagement,
  eur,
  partner,
  registration,
} from '@/test/lib/insights/make';
import { valuesOf, world } from '../helpers/world';

const direct = { deals: [deal({ partners: [] })] };
const closed = (id: string, state: 'won' | 'lost', over: Parameters<typeof deal>[0] = {}) =>
  deal({ id, state, createdAt: daysAgo(90), closedAt: daysAgo(30), ...over });

/** Feature, what the history holds instead, the value it must have. */
const CASES: readonly [string, string, Partial<History>, Value][] = [
  ['sales-route', 'role of the lead', {}, 'resell'],
  ['sales-route', 'direct', direct, 'direct'],
  // Three of eight won; the rate of all is the same three of eight.
  ['partner-win-rate', 'pulled to all', {}, 3 / 8],
  ['partner-win-rate', 'no closed deal', { deals: [deal()] }, null],
  ['partner-win-rate', 'direct', direct, undefined],
  [
    'partner-win-rate',
    'one win is no oracle',
    { deals: [deal(), closed('w', 'won'), closed('l', 'lost', { partners: [] })] },
    (1 + 10 * 0.5) / 11,
  ],
  ['partner-wins-at-account', 'one of two there', {}, 1],
  ['partner-wins-at-account', 'unknown account', { deals: [deal({ accountId: null })] }, null],
  ['partner-wins-at-account', 'direct', direct, undefined],
  ['partner-tier', 'tier', {}, 'Gold'],
  ['partner-tier', 'no tier', { partners: [partner({ tier: null })] }, null],
  ['partner-type', 'type', {}, 'reseller'],
  ['partner-type', 'partner not in the data', { partners: [] }, undefined],
  ['registered', 'approved and unexpired', { registrations: [registration()] }, true],
  [
    'registered',
    'all ran out',
    { registrations: [registration({ expiresAt: daysAgo(1) })] },
    false,
  ],
  ['registered', 'none', { registrations: [] }, false],
  ['registered', 'pending', { registrations: [registration({ decidedAt: null })] }, false],
  ['registered', 'direct', direct, undefined],
  ['certified-for-product', 'holds it', {}, true],
  ['certified-for-product', 'ran out', { deals: [deal({ products: ['Edge'] })] }, false],
  ['certified-for-product', 'no product', { deals: [deal({ products: [] })] }, null],
  ['amount-vs-usual', 'only deal is usual', { deals: [deal()] }, 0],
  ['amount-vs-usual', 'no amount', { deals: [deal({ amount: null })] }, null],
  ['amount-vs-usual', 'zero is no amount', { deals: [deal({ amount: eur(0) })] }, null],
  [
    'amount-vs-usual',
    'other currencies do not count',
    {
      deals: [
        deal({ amount: eur(400) }),
        deal({ id: 'o', amount: eur(100) }),
        deal({ id: 'u', amount: { amount: 9e9, currency: 'USD' } }),
      ],
    },
    1,
  ],
  [
    'deal-size',
    'against all',
    { deals: [deal({ amount: eur(400) }), deal({ id: 'o', amount: eur(100), partners: [] })] },
    1,
  ],
  ['deal-size', 'no amount', { deals: [deal({ amount: null })] }, null],
  ['product', 'first', {}, 'Cloud'],
  ['product', 'none', { deals: [deal({ products: [] })] }, null],
  ['industry', 'of the customer', {}, 'Retail'],
  ['industry', 'unknown customer', { accounts: [] }, null],
  ['region', 'region', {}, 'DACH'],
  ['region', 'else country', { accounts: [account({ country: 'FR' })] }, 'FR'],
  ['deal-age', 'days', {}, 20],
  ['days-since-activity', 'last dated step', {}, 5],
  ['days-since-activity', 'nothing but its creation', { deals: [deal()] }, 20],
  ['close-date-moves', 'one', {}, 1],
  ['close-date-moves', 'none', { deals: [deal()] }, 0],
  ['stage-reached', 'last stage', {}, 'Proposal'],
  ['stage-reached', 'no stage history', { deals: [deal()] }, null],
  ['partner-engagement', 'as usual', {}, 0],
  [
    'partner-engagement',
    'not known for long',
    { engagements: [engagement(daysAgo(3))], deals: [deal()], registrations: [] },
    null,
  ],
  ['partner-engagement', 'direct', direct, undefined],
];

describe('deal-win features', () => {
  it.each(CASES)('%s: %s', async (feature, _case, over, expected) => {
    const value = (await valuesOf(dealWin, world(over), 'sample:d1'))[feature];
    if (feature === 'partner-engagement' && expected === 0) {
      expect(Math.abs(Number(value))).toBeLessThan(0.2);
    } else if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 10);
    else expect(value).toBe(expected);
  });

  it('are all tested', () => {
    const tested = new Set(CASES.map(([feature]) => feature));
    expect(DEAL_WIN_FEATURES.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
  });

  it('are registered, one a file', () => {
    const files = readdirSync('models/features/deal-win').map((name) => name.replace('.ts', ''));
    expect(DEAL_WIN_FEATURES.map(({ id }) => id).sort()).toEqual(
      files.filter((name) => name !== 'index').sort(),
    );
  });
});
