import { effectOf } from '../encode/effect';
import type { Pace } from '../pace';
import { logistic } from '../stats/logistic';
import type { Value } from '../table';
import { treeEffects } from '../trees/tree-effects';
import { treeSums } from '../trees/tree-sums';
import type { Weights } from '../weights';
import { bounded } from './shares';

/** Work of one value, in multiply-adds. */
const VALUE_WORK = 20;

/**
 * The calibrated probabilities of rows, without their reasons: what `predictorOf` says, summed
 * without telling features apart.
 */
export async function probabilitiesOf(
  { intercept, features, trees }: Weights,
  rows: readonly (readonly Value[])[],
  pace: Pace,
): Promise<number[]> {
  const effects = features.map((feature) => effectOf(feature, feature.weights));
  const sums = await treeSums(trees, features, rows, pace);
  const base = bounded(intercept);
  const { mean } = treeEffects(trees, features);
  const probabilities: number[] = [];
  for (const [i, row] of rows.entries()) {
    await pace(effects.length * VALUE_WORK);
    let sum = (sums[i] as number) - mean;
    for (let j = 0; j < effects.length; j++) sum += effects[j]?.(row[j]) as number;
    probabilities.push(logistic(bounded(base + sum)));
  }
  return probabilities;
}
