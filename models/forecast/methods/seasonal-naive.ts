import { isIntermittent } from '../series';
import { eachStep, type Method } from './contract';

/** The same period of the year before; where most are empty, the next deal is not on a date. */
export const seasonalNaive: Method = {
  id: 'seasonal-naive',
  label: 'forecastMethodSeasonalNaive',
  forecast({ values, season, horizon }) {
    if (season < 2 || values.length < season || isIntermittent(values)) return null;
    return eachStep(horizon, (step) => values[values.length - season + (step % season)] as number);
  },
};
