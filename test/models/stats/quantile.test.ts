import { expect, it } from 'vitest';
import { quantile } from '@/models/stats/quantile';

it.each([
  [0, 1],
  [0.1, 1.4],
  [0.25, 2],
  [0.5, 4],
  [0.9, 12.8],
  [1, 16],
])('agrees with numpy.quantile([1, 2, 4, 8, 16], %d)', (share, expected) => {
  expect(quantile([1, 2, 4, 8, 16], share)).toBeCloseTo(expected, 14);
});

it('is the only value of one value', () => {
  expect(quantile([7], 0.3)).toBe(7);
});

it('refuses an empty list', () => {
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});
