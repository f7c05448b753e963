import { holtWinters } from '../holt-winters';
import type { Method } from './contract';

/** The present level and trend, which fades. */
export const trend: Method = {
  id: 'trend',
  label: 'forecastMethodTrend',
  forecast: ({ values, horizon }) => holtWinters(values, 1, horizon)?.forecast ?? null,
};
