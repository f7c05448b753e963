import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundToSum } from '@/components/state/round-to-sum';

describe('roundToSum', () => {
  it('gives the missing point to the largest remainder', () => {
    expect(roundToSum([14.2, 9.1, -7.4, 0.9], 17)).toEqual([14, 9, -7, 1]);
  });

  it('has nothing to give where there is nothing', () => {
    expect(roundToSum([], 3)).toEqual([]);
  });

  it('adds up to the total, each within a point where the total is theirs', () => {
    const points = fc.array(fc.double({ min: -60, max: 60, noNaN: true }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(points, (values) => {
        const total = Math.round(values.reduce((sum, value) => sum + value, 0)) + 0;
        const rounded = roundToSum(values, total);
        expect(rounded.reduce((sum, value) => sum + value, 0)).toBe(total);
        rounded.forEach((value, index) => {
          expect(Math.abs(value - (values[index] ?? 0))).toBeLessThanOrEqual(1.5);
        });
      }),
    );
  });

  it('adds up even where the total was cut at 1 or 99', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 30 }), (total) => {
        const sum = roundToSum([3.5, -2.5, 0.1], total).reduce((a, b) => a + b, 0);
        expect(sum).toBe(total);
      }),
    );
  });
});
