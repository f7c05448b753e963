import { expect, it } from 'vitest';
import { averagePrecision } from '@/models/stats/average-precision';

it('agrees with scikit-learn’s example', () => {
  expect(averagePrecision([false, false, true, true], [0.1, 0.4, 0.35, 0.8])).toBeCloseTo(
    0.8333,
    4,
  );
});

it('is the share of positives where nothing is told apart, and 0 without positives', () => {
  expect(averagePrecision([true, false, false, false], [0.5, 0.5, 0.5, 0.5])).toBe(0.25);
  expect(averagePrecision([false, false], [0.1, 0.2])).toBe(0);
  expect(() => averagePrecision([true], [])).toThrow(RangeError);
});
