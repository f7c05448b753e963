import { growthOf, growthWindow } from '../growth';
import type { Method } from './contract';
import { seasonalNaive } from './seasonal-naive';

/** The same period of the year before, times the growth of the last quarter of a year. */
export const seasonalGrowth: Method = {
  id: 'seasonal-growth',
  label: 'forecastMethodSeasonalGrowth',
  forecast(known) {
    const growth = growthOf(known.values, known.season, growthWindow(known.season));
    if (growth === null) return null;
    return seasonalNaive.forecast(known)?.map((value) => value * Math.exp(growth)) ?? null;
  },
};
