import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { History } from '@/lib/domain/history';
import { CHURN_COLUMNS, PARTNER_CHURN_FEATURES } from '@/models/features/partner-churn';
import { PARTNER_TARGET_FEATURES } from '@/models/features/partner-target';
import { partnerChurn } from '@/models/tasks/partner-churn';
import { daysAgo, deal, registration, revenue } from '@/test/lib/insights/make';
import { valuesOf, world } from '../helpers/world';

const nothing: Partial<History> = { deals: [], registrations: [], revenues: [], engagements: [] };

const CASES: [feature: string, when: string, over: Partial<History>, expected: number | null][] = [
  ['days-without-business', 'a deal', { ...nothing, deals: [deal({ createdAt: daysAgo(7) })] }, 7],
  [
    'days-without-business',
    'a registration',
    { ...nothing, registrations: [registration({ submittedAt: daysAgo(9) })] },
    9,
  ],
  // May is over since fifteen days, and so is its revenue.
  ['days-without-business', 'revenue', { ...nothing, revenues: [revenue('2026-05', 10)] }, 14],
  ['days-without-business', 'no revenue', { ...nothing, revenues: [revenue('2026-05', 0)] }, null],
  [
    'days-without-business',
    'not handed in yet',
    { ...nothing, registrations: [registration({ submittedAt: null })] },
    null,
  ],
  ['days-without-business', 'logins are none', { ...nothing }, null],
  [
    'business-trend',
    'ten in the year, none in the quarter',
    {
      ...nothing,
      registrations: Array.from({ length: 10 }, (_, i) =>
        registration({ id: `r${i}`, submittedAt: daysAgo(180 + 27 * i) }),
      ),
    },
    Math.log2(1 / ((10 * 90) / 333 + 1)),
  ],
  ['business-trend', 'not known for long', { ...nothing, deals: [deal()] }, null],
];

describe('partner-churn features', () => {
  it.each(CASES)('%s: %s', async (feature, _when, over, expected) => {
    const value = (await valuesOf(partnerChurn, world(over), 'sample:p1'))[feature];
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 2);
  });

  it('are all tested', () => {
    const tested = new Set(CASES.map(([feature]) => feature));
    expect(PARTNER_CHURN_FEATURES.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
  });

  it('are registered, one a file', () => {
    const files = readdirSync('models/features/partner-churn').map((name) =>
      name.replace('.ts', ''),
    );
    expect(PARTNER_CHURN_FEATURES.map(({ id }) => id).sort()).toEqual(
      files.filter((name) => name !== 'index').sort(),
    );
  });

  it('that the partner score knows too point the other way, and are the same otherwise', () => {
    const shared = CHURN_COLUMNS.filter((feature) => !PARTNER_CHURN_FEATURES.includes(feature));
    expect(shared.length).toBeGreaterThan(5);
    for (const feature of shared) {
      const known = PARTNER_TARGET_FEATURES.find(({ id }) => id === feature.id);
      const turned = { up: 'down', down: 'up' } as const;
      expect(feature).toEqual(
        known?.direction ? { ...known, direction: turned[known.direction] } : known,
      );
    }
  });
});
