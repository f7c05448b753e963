import type { Pace } from '@/lib/domain/pace';
import { SLICE } from '../pace';
import { lowerInverse } from '../stats/lower-inverse';
import type { Table } from '../table';
import { treeEffects } from '../trees/tree-effects';
import { treeSums } from '../trees/tree-sums';
import type { FeatureWeights, Weights } from '../weights';
import { levelOf } from './block';
import { linearLogits } from './linear-logits';
import type { Parts } from './parts';
import { sharingOf } from './sharing';

/** Digits kept of variances: an interval needs no more, and the model stays small. */
const DIGITS = 4;

/**
 * Folds the calibration into the weights: a sum times a slope is a sum again,
 * so the contributions of features stay exact. The level is such that the mean probability of the
 * cases learned from is their share of positives.
 */
export async function calibratedWeights(
  { additive, trees }: Parts,
  slope: number,
  table: Table,
  pace: Pace,
): Promise<Weights> {
  const { encodings, encoders, weights } = additive;
  const variances = await variancesOf(additive, slope, pace);
  await pace(SLICE);
  const sharing = sharingOf(encoders, table);
  let start = 1;
  const features = encodings.map((encoding, i): FeatureWeights => {
    const end = start + (encoders[i]?.width ?? 0);
    const own = Array.from(weights.subarray(start, end), (weight) => slope * weight);
    const feature = {
      ...encoding,
      weights: own,
      variances: variances.slice(start, end),
      sharedWith: sharing[i] ?? [],
    };
    start = end;
    return feature;
  });
  const slowed = trees.map(({ splits, values }) => ({
    splits,
    values: values.map((value) => Math.round(slope * value * 1e4) / 1e4),
  }));
  const linear = await linearLogits(additive, table, pace);
  const sums = await treeSums(slowed, encodings, table.rows, pace);
  const together = linear.map((x, i) => slope * x + (sums[i] as number));
  return {
    format: 2,
    intercept: levelOf(table.labels, together) + treeEffects(slowed, encodings).mean,
    interceptVariance: variances[0] ?? 0,
    features,
    trees: slowed,
  };
}

/** Posterior variances of the weights (Laplace approximation); those pinned to zero are certain. */
async function variancesOf(
  { precision, pinned, weights }: Parts['additive'],
  slope: number,
  pace: Pace,
): Promise<number[]> {
  const size = weights.length;
  const inverse = await lowerInverse(precision, size, pace);
  return Array.from({ length: size }, (_, column) => {
    if (pinned.has(column)) return 0;
    let variance = 0;
    for (let row = column; row < size; row++) {
      variance += (slope * (inverse[row * size + column] as number)) ** 2;
    }
    return Number(variance.toPrecision(DIGITS));
  });
}
