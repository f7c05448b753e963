import type { Method } from './contract';

/** The same period of the year before. */
export const seasonalNaive: Method = {
  id: 'seasonal-naive',
  label: 'forecastMethodSeasonalNaive',
  forecast({ values, season, horizon }) {
    if (season < 2 || values.length < season) return null;
    return Float64Array.from(
      { length: horizon },
      (_, step) => values[values.length - season + (step % season)] as number,
    );
  },
};
