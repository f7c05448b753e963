import { matMul, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { designOf, designWidth } from '../encode/design';
import { encoderOf } from '../encode/encoder';
import { type Pace, SLICE } from '../pace';
import type { Value } from '../table';
import { useTensorFlow } from '../tf';
import type { Weights } from '../weights';

/** What the network says of one row, on the log-odds scale. */
export type Prediction = {
  /** What each feature adds to the intercept. */
  readonly effects: Float32Array;
  /** Standard deviation of the log-odds, from the posterior of the weights. */
  readonly deviation: number;
};

type Rows = readonly (readonly Value[])[];

/**
 * Makes the weights of a model ready to predict. One product of matrices gives both: the first
 * columns of the right-hand side add up the columns of each feature, the others are the factor
 * of the posterior covariance (Laplace approximation; delta method for the deviation).
 *
 * @source Bishop: Pattern Recognition and Machine Learning, 4.5.1
 */
export function predictorOf(weights: Weights): (rows: Rows, pace: Pace) => Promise<Prediction[]> {
  const encoders = weights.features.map(encoderOf);
  const width = designWidth(encoders);
  const features = weights.features.length;
  const outputs = features + width;
  const right = rightHandSide(weights, width, outputs);
  const sliceRows = Math.max(1, Math.floor(SLICE / (width * outputs)));

  return async (rows, pace) => {
    await useTensorFlow();
    const predictions: Prediction[] = [];
    for (let start = 0; start < rows.length; start += sliceRows) {
      const part = rows.slice(start, start + sliceRows);
      await pace(part.length * width * outputs);
      const { data } = designOf(encoders, part);
      const product = tidy(() =>
        matMul(tensor2d(data, [part.length, width]), tensor2d(right, [width, outputs])),
      );
      const out = product.dataSync<'float32'>();
      product.dispose();
      for (let i = 0; i < part.length; i++) {
        const row = out.subarray(i * outputs, (i + 1) * outputs);
        const variance = row.subarray(features).reduce((sum, x) => sum + x * x, 0);
        predictions.push({ effects: row.slice(0, features), deviation: Math.sqrt(variance) });
      }
    }
    return predictions;
  };
}

function rightHandSide(weights: Weights, width: number, outputs: number): Float32Array {
  const right = new Float32Array(width * outputs);
  let column = 1;
  weights.features.forEach((feature, i) => {
    for (const weight of feature.weights) right[column++ * outputs + i] = weight;
  });
  weights.uncertainty.forEach((row, i) => {
    row.forEach((share, j) => {
      right[j * outputs + weights.features.length + i] = share;
    });
  });
  return right;
}
