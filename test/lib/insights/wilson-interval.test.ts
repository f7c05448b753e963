import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '@/lib/insights/wilson-interval';

describe('wilsonInterval', () => {
  // Roots of (rate − p)² = z² p (1 − p) / n, the equation that defines the interval.
  it.each([
    [0, 10],
    [10, 10],
    [1, 2],
    [12, 15],
    [220, 400],
  ])('solves its equation for %i of %i', (positives, cases) => {
    const { low, high } = wilsonInterval(positives, cases);
    for (const p of [low, high]) {
      const distance = (positives / cases - p) ** 2;
      expect(distance).toBeCloseTo((1.2815515655446004 ** 2 * p * (1 - p)) / cases, 12);
    }
  });

  it('holds the rate, stays within 0 and 1, and narrows with more cases', () => {
    const cases = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(cases, fc.double({ min: 0, max: 1, noNaN: true }), (count, share) => {
        const positives = Math.round(share * count);
        const { low, high } = wilsonInterval(positives, count);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(positives / count + 1e-12);
        expect(high).toBeGreaterThanOrEqual(positives / count - 1e-12);
        const more = wilsonInterval(positives * 4, count * 4);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });
});
