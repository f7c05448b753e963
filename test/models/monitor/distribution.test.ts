import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionOf, sharesIn, tenths } from '@/models/monitor/distribution';
import type { Value } from '@/models/table';

const NUMBER = { id: 'age', type: 'number' } as const;
const CATEGORY = { id: 'region', type: 'category' } as const;

describe('distributionOf', () => {
  it('puts a tenth of the numbers into each band, and what is not known into the last', () => {
    const values = Array.from({ length: 1_000 }, (_, i) => i);
    const { shares, edges } = distributionOf(NUMBER, [...values, ...values.map(() => null)]);
    expect(edges).toHaveLength(9);
    expect(shares).toHaveLength(11);
    for (const share of shares.slice(0, 10)) expect(share).toBeCloseTo(0.05, 5);
    expect(shares[10]).toBe(0.5);
  });

  it('gives the frequent categories a band each, and all others one', () => {
    const values = Array.from({ length: 40 }, (_, i) => `r${Math.min(i % 20, 10)}`);
    const { names = [], shares } = distributionOf(CATEGORY, [...values, undefined]);
    expect(names).toHaveLength(9);
    expect(names[0]).toBe('r10');
    expect(shares).toHaveLength(11);
    expect(sharesIn({ names }, ['r10', 'never seen', null, 'another'])).toEqual([
      0.25, 0, 0, 0, 0, 0, 0, 0, 0, 0.5, 0.25,
    ]);
  });

  it('bears constants, nothing at all, and numbers that are none', () => {
    expect(distributionOf(NUMBER, [])).toEqual({ feature: 'age', edges: [], shares: [0, 0] });
    expect(distributionOf(NUMBER, [7, 7, 7]).shares).toEqual([1, 0]);
    expect(distributionOf(NUMBER, [Number.NaN, Number.POSITIVE_INFINITY]).shares).toEqual([0, 1]);
    expect(distributionOf({ id: 'is', type: 'boolean' }, [true, false, true]).names).toEqual([
      'true',
      'false',
    ]);
  });

  it('shares sum to one whatever comes later', () => {
    const value: fc.Arbitrary<Value> = fc.oneof(fc.double(), fc.constant(null), fc.integer());
    fc.assert(
      fc.property(fc.array(value), fc.array(value, { minLength: 1 }), (then, now) => {
        const shares = sharesIn(distributionOf(NUMBER, then), now);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('parts no equal values', () => {
    expect(tenths([...new Array<number>(19).fill(1), 2])).toEqual([1]);
    expect(tenths([])).toEqual([]);
  });
});
