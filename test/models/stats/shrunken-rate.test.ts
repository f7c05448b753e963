import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shrunkenRate } from '@/models/stats/shrunken-rate';

it('is the mean of the beta posterior: 3 of 4 with Beta(4, 6) is 7/14', () => {
  expect(shrunkenRate(3, 4, 0.4, 10)).toBeCloseTo(0.5, 15);
});

it('is the usual rate without cases', () => {
  expect(shrunkenRate(0, 0, 0.37, 10)).toBeCloseTo(0.37, 15);
});

it('lies between the own rate and the usual one', () => {
  fc.assert(
    fc.property(
      fc.nat(500),
      fc.integer({ min: 1, max: 500 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (seed, cases, usual) => {
        const positives = seed % (cases + 1);
        const own = positives / cases;
        const rate = shrunkenRate(positives, cases, usual, 10);
        expect(rate).toBeGreaterThanOrEqual(Math.min(own, usual) - 1e-12);
        expect(rate).toBeLessThanOrEqual(Math.max(own, usual) + 1e-12);
      },
    ),
  );
});
