import type { SparseDesign } from '../encode/sparse-design';
import type { LogisticSums } from './dense-sums';

/**
 * Gradient and curvature of the logistic log-loss over the rows of a sparse design, in double
 * precision: each row touches only the pairs of its own numbers, and the means are taken off at
 * the end. For wide designs, where products of dense matrices mostly multiply zeros.
 */
export function sparseSums(
  { width, parts, starts, at, numbers, means, marks }: SparseDesign,
  labels: Float32Array,
  weights: Float64Array,
): LogisticSums {
  const slopes = new Float64Array(parts);
  for (let c = 0; c < width; c++) {
    const mark = marks[c] as number;
    slopes[c] = (slopes[c] as number) + (weights[c] as number);
    slopes[mark] = (slopes[mark] as number) - (means[c] as number) * (weights[c] as number);
  }
  const pull = new Float64Array(parts);
  const curve = new Float64Array(parts * parts);
  return {
    add(from, end) {
      const probabilities = new Float32Array(end - from);
      for (let row = from; row < end; row++) {
        const [first, last] = [starts[row] as number, starts[row + 1] as number];
        let logit = 0;
        for (let k = first; k < last; k++) {
          logit += (numbers[k] as number) * (slopes[at[k] as number] as number);
        }
        const p = 1 / (1 + Math.exp(-logit));
        probabilities[row - from] = p;
        const wrong = p - (labels[row] as number);
        const spread = p * (1 - p);
        for (let k = first; k < last; k++) {
          const part = at[k] as number;
          const x = numbers[k] as number;
          pull[part] = (pull[part] as number) + wrong * x;
          const scaled = spread * x;
          const line = part * parts;
          for (let l = k; l < last; l++) {
            const cell = line + (at[l] as number);
            curve[cell] = (curve[cell] as number) + scaled * (numbers[l] as number);
          }
        }
      }
      return probabilities;
    },
    totals() {
      mirror(curve, parts);
      const gradient = new Float64Array(width);
      const hessian = new Float64Array(width * width);
      for (let c = 0; c < width; c++) {
        const mean = means[c] as number;
        const own = c * parts;
        const marked = (marks[c] as number) * parts;
        gradient[c] = (pull[c] as number) - mean * (pull[marks[c] as number] as number);
        for (let d = 0; d < width; d++) {
          const mark = marks[d] as number;
          const here = (curve[own + d] as number) - mean * (curve[marked + d] as number);
          const there = (curve[own + mark] as number) - mean * (curve[marked + mark] as number);
          hessian[c * width + d] = here - (means[d] as number) * there;
        }
      }
      return { gradient, hessian };
    },
  };
}

/** Each pair was counted once, in whatever order a row has its numbers: both cells get the sum. */
function mirror(curve: Float64Array, parts: number): void {
  for (let a = 0; a < parts; a++) {
    for (let b = a + 1; b < parts; b++) {
      const sum = (curve[a * parts + b] as number) + (curve[b * parts + a] as number);
      curve[a * parts + b] = sum;
      curve[b * parts + a] = sum;
    }
  }
}
