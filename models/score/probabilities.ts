import type { Pace } from '@/lib/domain/pace';
import { effectOf } from '../encode/effect';
import { logistic } from '../stats/logistic';
import { columnOf, type Rows } from '../table';
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
  rows: Rows,
  pace: Pace,
): Promise<number[]> {
  const effects = features.map((feature, i) => ({
    effect: effectOf(feature, feature.weights),
    valueAt: columnOf(rows, i),
  }));
  const sums = await treeSums(trees, features, rows, pace);
  const base = bounded(intercept);
  const { mean } = treeEffects(trees, features);
  const probabilities: number[] = [];
  for (let row = 0; row < rows.length; row++) {
    await pace(effects.length * VALUE_WORK);
    let sum = (sums[row] as number) - mean;
    for (const { effect, valueAt } of effects) sum += effect(valueAt(row));
    probabilities.push(logistic(bounded(base + sum)));
  }
  return probabilities;
}
