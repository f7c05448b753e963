import { smoothLevel } from '../smooth';
import { flat, type Method } from './contract';

/** The present level, by exponential smoothing. */
export const smoothing: Method = {
  id: 'smoothing',
  label: 'forecastMethodSmoothing',
  forecast: ({ values, horizon }) => flat(smoothLevel(values), horizon),
};
