import { expect, it } from 'vitest';
import { logLoss } from '@/models/stats/log-loss';
import { FORECASTS, LABELS } from './forecasts';

it('agrees with NumPy on eight forecasts', () => {
  expect(logLoss(LABELS, FORECASTS)).toBeCloseTo(0.6263059139707552, 14);
});

it('is ln 2 for always saying one half', () => {
  expect(logLoss([true, false, false], [0.5, 0.5, 0.5])).toBeCloseTo(Math.LN2, 15);
});

it('refuses no cases and lists of different lengths', () => {
  expect(() => logLoss([], [])).toThrow(RangeError);
  expect(() => logLoss([true], [0.5, 0.5])).toThrow(RangeError);
});
