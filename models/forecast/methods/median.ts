import { isIntermittent, last, median as medianOf } from '../series';
import { flat, type Method } from './contract';

/** The median of recent periods: one giant deal does not move it. Of mostly empty ones it says nothing. */
export const median: Method = {
  id: 'median',
  label: 'forecastMethodMedian',
  forecast: ({ values, season, horizon }) =>
    isIntermittent(values) ? null : flat(medianOf(last(values, Math.max(5, season >> 1))), horizon),
};
