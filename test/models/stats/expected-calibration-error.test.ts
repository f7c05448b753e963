import { expect, it } from 'vitest';
import { expectedCalibrationError } from '@/models/stats/expected-calibration-error';
import { FORECASTS, LABELS } from './forecasts';

it('agrees with NumPy on eight forecasts in ten bins', () => {
  expect(expectedCalibrationError(LABELS, FORECASTS)).toBeCloseTo(0.23125, 14);
});

it('is 0 where each group happens as often as was said', () => {
  expect(expectedCalibrationError([true, false, true, true], [0.5, 0.5, 1, 1])).toBe(0);
});

it('refuses no cases', () => {
  expect(() => expectedCalibrationError([], [])).toThrow(RangeError);
});
