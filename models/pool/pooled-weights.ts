import { designWidth } from '../encode/design';
import { encoderOf } from '../encode/encoder';
import type { Column } from '../table';
import type { Weights } from '../weights';
import type { Correction, Parent } from './correction';

/** Digits kept of variances: an interval needs no more, and the model stays small. */
const DIGITS = 4;

/** The weights of a model in a row, the intercept first, with the ways they may go. */
export function parentOf({ intercept, features }: Weights, columns: readonly Column[]): Parent {
  const weights = Float64Array.from([intercept, ...features.flatMap(({ weights }) => weights)]);
  const signs = new Int8Array(designWidth(features.map(encoderOf)));
  let start = 1;
  features.forEach(({ knots, weights: own }, i) => {
    const direction = columns[i]?.direction;
    const ramps = Math.max(0, knots.length - 1);
    if (direction) signs.fill(direction === 'up' ? 1 : -1, start, start + ramps);
    start += own.length;
  });
  return { weights, signs };
}

/**
 * The parent with its correction folded in: a sum of weights is a weight again, so a score of a
 * part is explained as exactly as one of the whole. Of what both leave open, the variances add up.
 *
 * @param scale by which the deviations are widened
 */
export function pooledWeights(
  parent: Weights,
  { added, variances }: Correction,
  scale = 1,
): Weights {
  const wider = (variance: number, i: number) =>
    Number((scale ** 2 * (variance + (variances[i] ?? 0))).toPrecision(DIGITS));
  let start = 1;
  return {
    ...parent,
    intercept: parent.intercept + (added[0] ?? 0),
    interceptVariance: wider(parent.interceptVariance, 0),
    features: parent.features.map((feature) => {
      const first = start;
      start += feature.weights.length;
      return {
        ...feature,
        weights: feature.weights.map((weight, i) => weight + (added[first + i] ?? 0)),
        variances: feature.variances.map((variance, i) => wider(variance, first + i)),
      };
    }),
  };
}
