import { last, mean as meanOf } from '../series';
import { flat, type Method } from './contract';

/** The mean of the last year, or of six periods where nothing comes round. */
export const mean: Method = {
  id: 'mean',
  label: 'forecastMethodMean',
  forecast: ({ values, season, horizon }) =>
    flat(meanOf(last(values, Math.max(season, 6))), horizon),
};
