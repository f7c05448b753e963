import { eachStep, type Method } from './contract';

/** The same period of the year before. */
export const seasonalNaive: Method = {
  id: 'seasonal-naive',
  label: 'forecastMethodSeasonalNaive',
  forecast({ values, season, horizon }) {
    if (season < 2 || values.length < season) return null;
    return eachStep(horizon, (step) => values[values.length - season + (step % season)] as number);
  },
};
