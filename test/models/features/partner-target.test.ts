import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { History } from '@/lib/domain/history';
import { PARTNER_TARGET_FEATURES } from '@/models/features/partner-target';
import { tenure } from '@/models/features/partner-target/tenure';
import type { Value } from '@/models/table';
import { partnerTarget } from '@/models/tasks/partner-target';
import {
  daysAgo,
  deal,
  engagement,
  eur,
  partner,
  registration,
  revenue,
} from '@/test/lib/insights/make';
import { english } from '../../helpers/english';
import { valuesOf, world } from '../helpers/world';

/** Revenue of single months before June 2026, in which the cut-off lies. */
const booked = (months: Record<string, number>) => ({
  revenues: Object.entries(months).map(([month, amount]) => revenue(month, amount)),
});
const quota = (amount: number, currency = 'EUR') => ({
  partners: [partner({ quota: { amount, currency } })],
});
const noTarget = { partners: [partner()], revenues: [] };

/** Feature, what the history holds instead, the value it must have. */
const CASES: readonly [string, string, Partial<History>, Value][] = [
  [
    'recent-revenue',
    'of the quota',
    { ...quota(300), ...booked({ '2026-05': 60, '2026-03': 90, '2026-02': 999 }) },
    0.5,
  ],
  [
    'recent-revenue',
    'of the mean quarter',
    { partners: [partner()], ...booked({ '2026-05': 60, '2025-07': 60 }) },
    2,
  ],
  ['recent-revenue', 'no target', noTarget, null],
  [
    'recent-revenue',
    'other currency is left out',
    { ...quota(300, 'USD'), ...booked({ '2026-05': 60 }) },
    0,
  ],
  [
    'year-revenue',
    'mean quarter of the quota',
    { ...quota(100), ...booked({ '2026-05': 60, '2025-06': 100, '2025-05': 999 }) },
    0.4,
  ],
  ['year-revenue', 'no target', noTarget, null],
  [
    'revenue-growth',
    'six months against six',
    { ...quota(1), ...booked({ '2026-05': 30, '2025-11': 10 }) },
    0.5,
  ],
  ['revenue-growth', 'no revenue', { ...quota(1), ...booked({ '2026-05': 0 }) }, null],
  ['revenue-growth', 'no target', noTarget, null],
  [
    'same-quarter-last-year',
    'July to September',
    { ...quota(100), ...booked({ '2026-05': 5, '2025-07': 10, '2025-09': 20, '2025-10': 999 }) },
    0.3,
  ],
  ['same-quarter-last-year', 'nothing booked', { ...quota(100), revenues: [] }, null],
  ['pipeline', 'open deals', { ...quota(400_000) }, 0.25],
  ['pipeline', 'no open deal', { ...quota(100), deals: [] }, 0],
  ['pipeline', 'no target', noTarget, null],
  [
    'registrations-trend',
    'not known for long',
    { registrations: [registration()], deals: [], engagements: [] },
    null,
  ],
  [
    'registrations-trend',
    'stopped',
    {
      registrations: Array.from({ length: 40 }, (_, i) =>
        registration({ id: `r${i}`, submittedAt: daysAgo(450 - i * 9) }),
      ),
      deals: [],
      engagements: [],
    },
    Math.log2(1 / (90 * (40 / 360) + 1)),
  ],
  [
    'logins-trend',
    'only other engagements',
    { engagements: [engagement(daysAgo(300), { kind: 'ticket' })] },
    0,
  ],
  [
    'logins-trend',
    'not known for long',
    { engagements: [engagement(daysAgo(9))], deals: [], registrations: [] },
    null,
  ],
  ['days-silent', 'last deal, login or registration', {}, 10],
  ['days-silent', 'never seen', { engagements: [], deals: [], registrations: [] }, null],
  ['win-rate', 'three of eight', {}, 3 / 8],
  ['win-rate', 'no closed deal', { deals: [deal()] }, null],
  ['tier', 'tier', {}, 'Gold'],
  ['tier', 'none', { partners: [partner({ tier: null })] }, null],
  ['type', 'type', {}, 'reseller'],
  ['certifications-current', 'one of two', {}, 1],
  ['certifications-current', 'none', { partners: [partner()] }, 0],
  ['certifications-lapsed', 'one of two', {}, 1],
  [
    'certifications-lapsed',
    'earned again',
    {
      partners: [
        partner({
          certifications: [
            { product: 'Edge', earnedAt: daysAgo(700), expiresAt: daysAgo(50) },
            { product: 'Edge', earnedAt: daysAgo(40), expiresAt: null },
          ],
        }),
      ],
    },
    0,
  ],
  ['tenure', 'years', { partners: [partner({ signedAt: daysAgo(365.25 * 2) })] }, 2],
  ['tenure', 'unknown', { partners: [partner()] }, null],
];

describe('partner-target features', () => {
  it.each(CASES)('%s: %s', async (feature, _case, over, expected) => {
    const value = (await valuesOf(partnerTarget, world(over), 'sample:p1'))[feature];
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 2);
    else expect(value).toBe(expected);
  });

  it('are all tested', () => {
    const tested = new Set(CASES.map(([feature]) => feature));
    expect(PARTNER_TARGET_FEATURES.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
  });

  it('are registered, one a file', () => {
    const files = readdirSync('models/features/partner-target').map((name) =>
      name.replace('.ts', ''),
    );
    expect(PARTNER_TARGET_FEATURES.map(({ id }) => id).sort()).toEqual(
      files.filter((name) => name !== 'index').sort(),
    );
  });
});

it.each([
  [1.02, 'With us for 1 year'],
  [1.1, 'With us for 1.1 years'],
  [0.04, 'With us for 0 years'],
])('says %d years in words', (years, words) => {
  expect(english.text(tenure.label(years))).toBe(words);
});

it('takes a quota of nothing for none', async () => {
  const values = await valuesOf(
    partnerTarget,
    world({ partners: [partner({ quota: eur(0) })], ...booked({ '2026-05': 120 }) }),
    'sample:p1',
  );
  // The mean of the trailing four quarters, 30, takes its place.
  expect(values['recent-revenue']).toBeCloseTo(4, 10);
});
