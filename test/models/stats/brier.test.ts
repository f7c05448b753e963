import { expect, it } from 'vitest';
import { brier } from '@/models/stats/brier';
import { FORECASTS, LABELS } from './forecasts';

it('agrees with NumPy on eight forecasts', () => {
  expect(brier(LABELS, FORECASTS)).toBeCloseTo(0.2228125, 14);
});

it('is 0 for perfect and 1 for perfectly wrong forecasts', () => {
  expect(brier([true, false], [1, 0])).toBe(0);
  expect(brier([true, false], [0, 1])).toBe(1);
});

it('refuses no cases and lists of different lengths', () => {
  expect(() => brier([], [])).toThrow(RangeError);
  expect(() => brier([true], [])).toThrow(RangeError);
});
