import { smoothLevel } from '../smooth';
import { eachStep, type Method } from './contract';

/** Fewer values have no trend to speak of. */
const LEAST = 6;

/**
 * The present level with half of the trend of the last two years: the Theta method.
 *
 * @source Assimakopoulos, Nikolopoulos: The theta model (2000); Hyndman, Billah: Unmasking the
 * Theta method (2003)
 */
export const drift: Method = {
  id: 'drift',
  label: 'forecastMethodDrift',
  forecast({ values, season, horizon }) {
    if (values.length < LEAST) return null;
    const recent = values.subarray(Math.max(0, values.length - Math.max(2 * season, LEAST)));
    const slope = slopeOf(recent) / 2;
    const level = smoothLevel(values);
    return eachStep(horizon, (step) => level + slope * (step + 1));
  },
};

/** Least-squares slope against the number of the period. */
function slopeOf(values: Float64Array): number {
  const middle = (values.length - 1) / 2;
  let up = 0;
  let across = 0;
  for (let i = 0; i < values.length; i++) {
    up += (i - middle) * (values[i] as number);
    across += (i - middle) ** 2;
  }
  return across === 0 ? 0 : up / across;
}
