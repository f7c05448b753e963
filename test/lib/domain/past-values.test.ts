import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  overwrittenBy,
  type PastValue,
  recordAt,
  versionsSince,
  withPastValue,
} from '@/lib/domain/past-values';
import { deal, partner } from '@/test/lib/store/rows';

const tierUntil = (until: number, tier: string | null): PastValue<'partners'> => ({
  until,
  was: { tier },
});

describe('what is overwritten', () => {
  it('is kept whole where one field of it differs, and not at all where none does', () => {
    const was = overwrittenBy('partners', partner(), partner({ tier: 'Silver' }));
    expect(was).toEqual({
      type: 'reseller',
      tier: 'Gold',
      region: 'EMEA',
      territories: ['DE'],
      products: ['Edge'],
      certifications: partner().certifications,
      quota: { amount: 100_000, currency: 'EUR' },
    });
    const moved = deal({ name: 'Other', stage: 'Won', updatedAt: 1 });
    expect(overwrittenBy('deals', deal(), moved)).toBeNull();
  });

  it('is in order, whatever order its dates come in', () => {
    const first = withPastValue([], tierUntil(20, 'Silver'));
    expect(withPastValue(first, tierUntil(10, 'Gold')).map(({ until }) => until)).toEqual([20, 20]);
  });

  it('is forgotten from the oldest on where there is too much of it', () => {
    let values: PastValue[] = [];
    for (let at = 1; at <= 30; at += 1) values = withPastValue(values, tierUntil(at, `${at}`));
    expect([values.length, values[0]?.until, values.at(-1)?.until]).toEqual([20, 11, 30]);
  });
});

describe('a record at a moment', () => {
  const values = [tierUntil(10, null), tierUntil(20, 'Silver')];

  it.each([
    [9, null],
    [10, 'Silver'],
    [19, 'Silver'],
    [20, 'Gold'],
  ])('at %d', (at, tier) => {
    expect(recordAt(partner(), values, at).tier).toBe(tier);
  });

  it('is one version where nothing was overwritten', () => {
    expect(versionsSince(partner(), [], 5)).toEqual([{ row: partner(), from: 5, until: null }]);
  });

  it('is at each moment the version of that moment, and versions leave no gap', () => {
    const moment = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 6 }), moment, moment, (untils, since, later) => {
        const past = untils
          .toSorted((a, b) => a - b)
          .map((until, index) => tierUntil(until, `t${index}`));
        const versions = versionsSince(partner(), past, since);
        const at = Math.max(since, later);
        const held = versions.find(({ from, until }) => from <= at && at < (until ?? Infinity));
        expect(held?.row).toEqual(recordAt(partner(), past, at));
        expect(versions.map(({ from }) => from)).toEqual([
          since,
          ...versions.slice(0, -1).map(({ until }) => until),
        ]);
      }),
    );
  });
});
