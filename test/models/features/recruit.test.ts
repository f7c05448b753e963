import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { History } from '@/lib/domain/history';
import { RECRUIT_FEATURES } from '@/models/features/recruit';
import { recruit } from '@/models/tasks/recruit';
import { daysAgo, deal, engagement, partner } from '@/test/lib/insights/make';
import { valuesOf, world } from '../helpers/world';

const candidate = (over: Parameters<typeof partner>[0] = {}): Partial<History> => ({
  partners: [partner(over)],
});
const closed = (id: string, product: string, state: 'won' | 'lost') =>
  deal({ id, products: [product], state, createdAt: daysAgo(90), closedAt: daysAgo(30) });

const CASES: [feature: string, when: string, over: Partial<History>, expected: unknown][] = [
  ['partner-region', 'region', candidate(), 'DACH'],
  ['partner-region', 'not known', candidate({ region: null }), null],
  ['territories-covered', 'two', candidate({ territories: ['DE', 'AT'] }), 2],
  ['territories-covered', 'not known is not none', candidate(), null],
  ['products-offered', 'one', candidate({ products: ['Cloud'] }), 1],
  ['products-offered', 'not known is not none', candidate(), null],
  // Two of four are won: (2 + 10 · 2/4) / (2 + 10) for Cloud, a half for the unknown one.
  [
    'product-win-rate',
    'mean of its products',
    {
      ...candidate({ products: ['Cloud', 'New'] }),
      deals: [
        closed('a', 'Cloud', 'won'),
        closed('b', 'Cloud', 'won'),
        closed('c', 'Edge', 'lost'),
        closed('d', 'Edge', 'lost'),
      ],
    },
    (7 / 12 + 1 / 2) / 2,
  ],
  [
    'product-win-rate',
    'no deal has closed',
    { ...candidate({ products: ['Cloud'] }), deals: [] },
    null,
  ],
  ['product-win-rate', 'products not known', candidate(), null],
  [
    'partners-in-region',
    'signed, of its region',
    {
      partners: [
        partner(),
        partner({ id: 'sample:p2', signedAt: daysAgo(10) }),
        partner({ id: 'sample:p3', signedAt: daysAgo(-10) }),
        partner({ id: 'sample:p4', signedAt: daysAgo(10), region: 'Asia' }),
      ],
    },
    1,
  ],
  ['partners-in-region', 'region not known', candidate({ region: null }), null],
  [
    'engaged-before',
    'in the last year',
    { ...candidate(), engagements: [3, 300, 400].map((days) => engagement(daysAgo(days))) },
    2,
  ],
  ['engaged-before', 'never', { ...candidate(), engagements: [] }, 0],
];

describe('recruit features', () => {
  it.each(CASES)('%s: %s', async (feature, _when, over, expected) => {
    const value = (await valuesOf(recruit, world(over), 'sample:p1'))[feature];
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 10);
    else expect(value).toBe(expected);
  });

  it('are all tested', () => {
    const tested = new Set(CASES.map(([feature]) => feature));
    expect(RECRUIT_FEATURES.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
  });

  it('are registered, one a file', () => {
    const files = readdirSync('models/features/recruit').map((name) => name.replace('.ts', ''));
    expect(RECRUIT_FEATURES.map(({ id }) => id).sort()).toEqual(
      files.filter((name) => name !== 'index').sort(),
    );
  });
});
