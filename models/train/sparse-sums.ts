import type { SparseDesign, SparseFeature } from '../encode/sparse-design';
import type { LogisticSums } from './dense-sums';

/**
 * Gradient and curvature of the logistic log-loss over the rows of a sparse design, in double
 * precision: each row touches only the pairs of its own parts, and columns are made of the sums of
 * parts at the end. For wide designs, where products of dense matrices mostly multiply zeros.
 */
export function sparseSums(
  { width, parts, features, starts, at, numbers, means }: SparseDesign,
  labels: Float32Array,
  weights: Float64Array,
): LogisticSums {
  const slopes = slopesOf(features, parts, means, weights);
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
      toColumns(features, means, { all: pull, from: 0, step: 1 }, gradient, 0, 1);
      const half = new Float64Array(parts * width);
      for (let part = 0; part < parts; part++) {
        const line = { all: curve, from: part * parts, step: 1 };
        toColumns(features, means, line, half, part * width, 1);
      }
      const hessian = new Float64Array(width * width);
      for (let column = 0; column < width; column++) {
        const line = { all: half, from: column, step: width };
        toColumns(features, means, line, hessian, column, width);
      }
      return { gradient, hessian };
    },
  };
}

/** What each part adds to a logit: the weights of all columns that it is part of. */
function slopesOf(
  features: readonly SparseFeature[],
  parts: number,
  means: Float64Array,
  weights: Float64Array,
): Float64Array {
  const slopes = new Float64Array(parts);
  slopes[0] = weights[0] as number;
  for (const { column, part, knots, groups, missing } of features) {
    const ramps = Math.max(0, knots - 1);
    const steps = groups + (missing ? 1 : 0);
    const offset = (from: number, count: number): number => {
      let sum = 0;
      for (let c = from; c < from + count; c++)
        sum += (means[c] as number) * (weights[c] as number);
      return sum;
    };
    const ofAll = offset(column + ramps, steps);
    let climbed = -ofAll - offset(column, ramps);
    for (let knot = 0; knot < knots; knot++) {
      slopes[part + knot] = climbed;
      if (knot < ramps) climbed += weights[column + knot] as number;
    }
    for (let step = 0; step < steps; step++) {
      slopes[part + knots + step] = (weights[column + ramps + step] as number) - ofAll;
    }
  }
  return slopes;
}

/** Every `step`-th number from `from` on. */
type Line = { readonly all: Float64Array; readonly from: number; readonly step: number };

/**
 * Sums over parts as sums over columns: a ramp is all the knots above it, and from each column
 * its mean is taken off wherever it applies, which for a ramp is where the number is known.
 */
function toColumns(
  features: readonly SparseFeature[],
  means: Float64Array,
  { all, from, step }: Line,
  columns: Float64Array,
  start: number,
  stride: number,
): void {
  columns[start] = all[from] as number;
  for (const { column, part, knots, groups, missing } of features) {
    const ramps = Math.max(0, knots - 1);
    const steps = groups + (missing ? 1 : 0);
    const first = from + part * step;
    let known = 0;
    for (let knot = 0; knot < knots; knot++) known += all[first + knot * step] as number;
    let applies = known;
    for (let i = knots; i < knots + steps; i++) applies += all[first + i * step] as number;
    let above = 0;
    for (let ramp = ramps - 1; ramp >= 0; ramp--) {
      above += all[first + (ramp + 1) * step] as number;
      columns[start + (column + ramp) * stride] = above - (means[column + ramp] as number) * known;
    }
    for (let i = 0; i < steps; i++) {
      const own = column + ramps + i;
      columns[start + own * stride] =
        (all[first + (knots + i) * step] as number) - (means[own] as number) * applies;
    }
  }
}

/** Each pair was counted once, above the diagonal. */
function mirror(curve: Float64Array, parts: number): void {
  for (let a = 0; a < parts; a++) {
    for (let b = a + 1; b < parts; b++) curve[b * parts + a] = curve[a * parts + b] as number;
  }
}
