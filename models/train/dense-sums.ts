import { dispose, matMul, sigmoid, tensor2d, tidy } from '@tensorflow/tfjs-core';
import type { Design } from '../encode/design';

/** Adds up gradient and curvature of the logistic log-loss, slice by slice of the rows. */
export type LogisticSums = {
  /** Takes these rows in; answers the probability of each. */
  readonly add: (from: number, end: number) => Float32Array;
  readonly totals: () => {
    /** Xᵀ(p − y) */
    readonly gradient: Float64Array;
    /** Xᵀ·diag(p(1 − p))·X, row by row */
    readonly hessian: Float64Array;
  };
};

/** The same over the rows of a dense design: sums of what TensorFlow.js says of each slice. */
export function denseSums(
  { data, width }: Design,
  labels: Float32Array,
  weights: Float64Array,
): LogisticSums {
  const gradient = new Float64Array(width);
  const hessian = new Float64Array(width * width);
  return {
    add(from, end) {
      const rows = data.subarray(from * width, end * width);
      const slice = logisticSlice(rows, labels.subarray(from, end), weights);
      addTo(gradient, slice.gradient);
      addTo(hessian, slice.hessian);
      return slice.probabilities;
    },
    totals: () => ({ gradient, hessian }),
  };
}

function addTo(sums: Float64Array, terms: Float32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (terms[i] as number);
}

/**
 * Gradient and curvature of the logistic log-loss over a slice of rows: three products of
 * matrices in single precision. Rows are scaled by hand: an element-wise product of a matrix and
 * a column takes as long as the products of matrices. All tensors are released.
 *
 * @param data rows × width, row by row
 * @param labels 0 or 1 for each row
 * @source Bishop: Pattern Recognition and Machine Learning, 4.3.3
 */
function logisticSlice(data: Float32Array, labels: Float32Array, weights: Float64Array) {
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
