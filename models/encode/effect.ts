import { cleaned, type Value } from '../table';
import { encoderOf } from './encoder';
import type { Encoding } from './encoding';

/**
 * What a value adds to the log-odds at given weights: the product of its columns and the weights,
 * as a look-up. A value touches few columns, and the rest of the product is always the same.
 *
 * @param weights of the columns of this encoding
 */
export function effectOf(
  encoding: Pick<Encoding, 'knots' | 'groups' | 'missing' | 'means'>,
  weights: ArrayLike<number>,
): (value: Value) => number {
  const { knots, groups, missing, means } = encoding;
  const { band, width } = encoderOf(encoding);
  if (width === 0) return () => 0;
  const ramps = Math.max(0, knots.length - 1);
  const usual = (from: number, end: number) => {
    let sum = 0;
    for (let i = from; i < end; i++) sum += (means[i] as number) * (weights[i] as number);
    return sum;
  };
  const centre = usual(0, width);
  const unknown = missing ? (weights[width - 1] as number) - usual(ramps, width) : 0;
  return (raw) => {
    const value = cleaned(raw);
    if (value === null) return unknown;
    if (value === undefined) return 0;
    if (ramps > 0) return climbed(knots, weights, Number(value)) - centre;
    if (groups.length === 0) return -centre;
    const group = band(value);
    return group < 0 ? 0 : (weights[group] as number) - centre;
  };
}

function climbed(knots: readonly number[], weights: ArrayLike<number>, value: number): number {
  let height = 0;
  for (let i = 0; i + 1 < knots.length; i++) {
    const from = knots[i] as number;
    const share = (value - from) / ((knots[i + 1] as number) - from);
    if (share <= 0) break;
    height += Math.min(1, share) * (weights[i] as number);
  }
  return height;
}
