import type { Pace } from '@/lib/domain/pace';
import { encoderOf } from '../encode/encoder';
import { type Rows, rowAt, type Value } from '../table';
import { treeEffects } from '../trees/tree-effects';
import type { Weights } from '../weights';

/** What a model says of one row, on the log-odds scale. */
export type Prediction = {
  /** What each feature adds to the intercept. */
  readonly effects: Float64Array;
  /** Standard deviation of the log-odds. */
  readonly deviation: number;
};

/** Work of one column, and of one level of a tree, in multiply-adds. */
const COLUMN_WORK = 10;
const LEVEL_WORK = 4;

/**
 * Makes the weights of a model ready to predict: look-ups and sums in double precision, no
 * tensors. A row touches few columns, so that a product of matrices would mostly multiply zeros.
 * The deviation takes the weights as independent; its scale is set on the hold-out
 * (`models/train/interval-scale.ts`), which makes up for that.
 *
 * @source Hastie, Tibshirani: Generalized Additive Models (1990)
 */
export function predictorOf(weights: Weights): (rows: Rows, pace: Pace) => Promise<Prediction[]> {
  const { features, interceptVariance } = weights;
  const encoders = features.map(encoderOf);
  const trees = treeEffects(weights.trees, features);
  const scratch = new Float32Array(Math.max(0, ...encoders.map(({ width }) => width)));
  const work =
    encoders.reduce((sum, { width }) => sum + width * COLUMN_WORK, 0) +
    weights.trees.reduce((sum, { splits }) => sum + splits.length * LEVEL_WORK, 0);

  const predict = (row: readonly Value[]): Prediction => {
    const effects = new Float64Array(features.length);
    let variance = interceptVariance;
    features.forEach((feature, i) => {
      const encoder = encoders[i] as (typeof encoders)[number];
      scratch.fill(0, 0, encoder.width);
      encoder.write(row[i], scratch, 0);
      let effect = 0;
      for (let column = 0; column < encoder.width; column++) {
        const x = scratch[column] as number;
        effect += x * (feature.weights[column] as number);
        variance += x * x * (feature.variances[column] as number);
      }
      effects[i] = effect;
    });
    trees.addTo(effects, row);
    return { effects, deviation: Math.sqrt(variance) };
  };

  return async (rows, pace) => {
    const predictions: Prediction[] = [];
    for (let row = 0; row < rows.length; row++) {
      const pause = pace(work);
      if (pause) await pause;
      predictions.push(predict(rowAt(rows, row)));
    }
    return predictions;
  };
}
