import { isIntermittent } from '../series';
import { flat, type Method } from './contract';

/** Shares of the newest observation, as in the study that proposed the method. */
const SHARE_OF_CHANCE = 0.1;
const SHARE_OF_SIZE = 0.2;

/**
 * How often something is bought times how much is bought then; a series that falls silent fades.
 *
 * @source Teunter, Syntetos, Babai: Intermittent demand: linking forecasting to inventory
 * obsolescence (2011), the TSB method
 */
export const intermittent: Method = {
  id: 'intermittent',
  label: 'forecastMethodIntermittent',
  forecast({ values, horizon }) {
    let bought = 0;
    for (const value of values) if (value !== 0) bought++;
    if (bought < 2 || !isIntermittent(values)) return null;
    let chance = bought / values.length;
    let size = values.find((value) => value !== 0) as number;
    for (const value of values) {
      chance += SHARE_OF_CHANCE * ((value === 0 ? 0 : 1) - chance);
      if (value !== 0) size += SHARE_OF_SIZE * (value - size);
    }
    return flat(chance * size, horizon);
  },
};
