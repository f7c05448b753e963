import { expect, it } from 'vitest';
import { meanWithError } from '@/models/stats/standard-error';

it('agrees with NumPy: std(ddof=1) / sqrt(n)', () => {
  const { mean, error } = meanWithError([2, 4, 4, 4, 5, 5, 7, 9]);
  expect(mean).toBe(5);
  expect(error).toBeCloseTo(0.7559289460184544, 15);
});

it('knows no error of a single value, and no mean of none', () => {
  expect(meanWithError([3])).toEqual({ mean: 3, error: 0 });
  expect(() => meanWithError([])).toThrow(RangeError);
});
