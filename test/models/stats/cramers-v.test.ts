import { expect, it } from 'vitest';
import { cramersV } from '@/models/stats/cramers-v';

it('is 1 for the same parting, 0 for unrelated ones, and the root of χ² a case between', () => {
  expect(cramersV([0, 1, 2, 0, 1, 2], [5, 3, 4, 5, 3, 4])).toBeCloseTo(1, 12);
  expect(cramersV([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(0, 12);
  // Table [[3, 1], [1, 3]]: χ² = 2 of 8 cases.
  expect(cramersV([0, 0, 0, 0, 1, 1, 1, 1], [0, 0, 0, 1, 0, 1, 1, 1])).toBeCloseTo(0.5, 12);
});

it('is 0 where there is nothing to compare', () => {
  expect(cramersV([], [])).toBe(0);
  expect(cramersV([1, 1, 1], [0, 1, 2])).toBe(0);
  expect(cramersV([-1, -1, 0], [0, 1, 0])).toBe(0);
});
