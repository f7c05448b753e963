import { modulo } from '../profile';
import { smoothLevel } from '../smooth';
import { eachStep, type Method } from './contract';

/** The present level times the course of a year that all series share. */
export const sharedSeason: Method = {
  id: 'shared-season',
  label: 'forecastMethodSharedSeason',
  forecast({ values, first, season, horizon, pool }) {
    const { profile } = pool;
    if (!profile) return null;
    const factor = (period: number) => profile[modulo(period, season)] as number;
    const level = smoothLevel(values.map((value, i) => value / factor(first + i)));
    const next = first + values.length;
    return eachStep(horizon, (step) => level * factor(next + step));
  },
};
