import { dispose, matMul, sigmoid, tensor2d, tidy } from '@tensorflow/tfjs-core';

/** What one slice of rows adds to the Newton step, at the present weights. */
export type SliceSums = {
  readonly probabilities: Float32Array;
  /** Xᵀ(p − y) */
  readonly gradient: Float32Array | Float64Array;
  /** Xᵀ·diag(p(1 − p))·X, row by row */
  readonly hessian: Float32Array | Float64Array;
};

/**
 * Gradient and curvature of the logistic log-loss over a slice of rows: three products of
 * matrices in single precision. Rows are scaled by hand: an element-wise product of a matrix and
 * a column takes as long as the products of matrices. All tensors are released.
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
  const x = tensor2d(data, [rows, width]);
  // Read outside of `tidy`: it would search every number of its result for tensors.
  const p = tidy(() => sigmoid(matMul(x, tensor2d(Float32Array.from(weights), [width, 1]))));
  const probabilities = p.dataSync<'float32'>();
  const wrong = probabilities.map((probability, i) => probability - (labels[i] as number));
  const scaled = new Float32Array(data.length);
  for (let row = 0; row < rows; row++) {
    const probability = probabilities[row] as number;
    const scale = Math.sqrt(probability * (1 - probability));
    for (let at = row * width; at < (row + 1) * width; at++) {
      scaled[at] = scale * (data[at] as number);
    }
  }
  const z = tensor2d(scaled, [rows, width]);
  const gradient = tidy(() => matMul(x, tensor2d(wrong, [rows, 1]), true));
  const hessian = matMul(z, z, true);
  const read = {
    probabilities,
    gradient: gradient.dataSync<'float32'>(),
    hessian: hessian.dataSync<'float32'>(),
  };
  dispose([x, p, z, gradient, hessian]);
  return read;
}
