import { holtWinters } from '../holt-winters';
import { isIntermittent, mean } from '../series';
import type { Method } from './contract';

/** Level, trend and course of a year of this series alone; by shares, where that foretold it better. */
export const ownSeason: Method = {
  id: 'own-season',
  label: 'forecastMethodOwnSeason',
  forecast({ values, season, horizon }) {
    if (season < 2 || isIntermittent(values)) return null;
    const amounts = holtWinters(values, season, horizon);
    if (!amounts || !values.every((value) => value > 0)) return amounts?.forecast ?? null;
    const shares = holtWinters(values.map(Math.log), season, horizon);
    // A share of the usual value, so that the two can be compared.
    const usual = mean(values);
    return shares && shares.error * usual < amounts.error
      ? shares.forecast.map(Math.exp)
      : amounts.forecast;
  },
};
