import fc from 'fast-check';
import { expect, it } from 'vitest';
import { logistic } from '@/models/stats/logistic';

it('agrees with R: plogis(2), plogis(-2), plogis(0)', () => {
  expect(logistic(2)).toBeCloseTo(0.8807970779778823, 15);
  expect(logistic(-2)).toBeCloseTo(0.11920292202211755, 15);
  expect(logistic(0)).toBe(0.5);
});

it('does not overflow on either side', () => {
  expect(logistic(-800)).toBe(0);
  expect(logistic(800)).toBe(1);
});

it('mirrors: what speaks for an end speaks against its opposite', () => {
  fc.assert(
    fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => {
      expect(logistic(x) + logistic(-x)).toBeCloseTo(1, 12);
    }),
  );
});
