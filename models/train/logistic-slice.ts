import { dispose, matMul, mul, sigmoid, sub, tensor2d, tidy } from '@tensorflow/tfjs-core';

/** What one slice of rows adds to the Newton step, at the present weights. */
export type SliceSums = {
  readonly probabilities: Float32Array;
  /** Xᵀ(p − y) */
  readonly gradient: Float32Array;
  /** Xᵀ·diag(p(1 − p))·X, row by row */
  readonly hessian: Float32Array;
};

/**
 * Gradient and curvature of the logistic log-loss over a slice of rows: four products of
 * matrices in single precision. All tensors are released.
 *
 * @param data rows × width, row by row
 * @param labels 0 or 1 for each row
 * @source Bishop: Pattern Recognition and Machine Learning, 4.3.3
 */
export function logisticSlice(
  data: Float32Array,
  labels: Float32Array,
  weights: Float64Array,
): SliceSums {
  const rows = labels.length;
  const width = weights.length;
  // Read outside of `tidy`: it would search every number of its result for tensors.
  const sums = tidy(() => {
    const x = tensor2d(data, [rows, width]);
    const y = tensor2d(labels, [rows, 1]);
    const p = sigmoid(matMul(x, tensor2d(Float32Array.from(weights), [width, 1])));
    const spread = mul(p, sub(1, p));
    return [p, matMul(x, sub(p, y), true), matMul(x, mul(x, spread), true)] as const;
  });
  const [p, gradient, hessian] = sums;
  const read = {
    probabilities: p.dataSync<'float32'>(),
    gradient: gradient.dataSync<'float32'>(),
    hessian: hessian.dataSync<'float32'>(),
  };
  dispose([...sums]);
  return read;
}
