import { flat, type Method } from './contract';

/** Nothing: right more often than not where most periods are empty. */
export const zero: Method = {
  id: 'zero',
  label: 'forecastMethodZero',
  forecast({ values, season, horizon }) {
    const recent = values.subarray(Math.max(0, values.length - Math.max(season, 6)));
    return recent.every((value) => value === 0) ? flat(0, horizon) : null;
  },
};
