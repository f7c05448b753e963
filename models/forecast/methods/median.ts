import { last, median as medianOf } from '../series';
import { flat, type Method } from './contract';

/** The median of recent periods: one giant deal does not move it. */
export const median: Method = {
  id: 'median',
  label: 'forecastMethodMedian',
  forecast: ({ values, season, horizon }) =>
    flat(medianOf(last(values, Math.max(5, season >> 1))), horizon),
};
