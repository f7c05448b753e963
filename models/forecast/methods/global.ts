import { applyGlobal } from '../global-model';
import type { Method } from './contract';

/** A regression over all series: the year before and how growth went on from there. */
export const global: Method = {
  id: 'global',
  label: 'forecastMethodGlobal',
  forecast: ({ values, season, horizon, pool }) =>
    pool.model && applyGlobal(pool.model, values, season, horizon),
};
