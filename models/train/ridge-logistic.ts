import type { Pace } from '@/lib/domain/pace';
import type { Design } from '../encode/design';
import type { SparseDesign } from '../encode/sparse-design';
import { SLICE } from '../pace';
import { pacedCholesky } from '../stats/cholesky';
import { choleskySolve } from '../stats/cholesky-solve';
import { logLossOf } from '../stats/log-loss';
import { denseSums } from './dense-sums';
import { sparseSums } from './sparse-sums';

/** Weights of the intercept and each column, with the factor of their posterior precision. */
export type RidgeFit = {
  readonly weights: Float64Array;
  /** Cholesky factor of the penalised Hessian: the inverse of the weights' covariance. */
  readonly precision: Float64Array;
  /** Columns held at zero because their effect would run against what the field knows. */
  readonly pinned: ReadonlySet<number>;
};

export type RidgeOptions = {
  /** λ of the penalty λ/2·|weights|². */
  readonly penalty: number;
  /** For each column 1 (weight may not be negative), −1 (not positive) or 0. */
  readonly signs: Int8Array;
  /** Where to start: a fit at a stronger penalty saves most of the steps. */
  readonly start?: Pick<RidgeFit, 'weights' | 'pinned'>;
};

/** Of the intercept: none in effect, but enough to stay finite where all cases end alike. */
const INTERCEPT_PENALTY = 1e-3;

const MOST_STEPS = 30;

/** Gain in log-loss per case under which the next Newton step would change nothing to see. */
const LEAST_GAIN = 1e-6;

/** Smallest change of a weight that is worth another step; single precision gives no better. */
const TOLERANCE = 1e-4;

/** Probabilities in single precision reach 0 and 1; the logarithm must not. */
const LEAST = 1e-7;

/**
 * Ridge logistic regression by Newton's method (iteratively reweighted least squares) on the
 * full batch. Gradient and curvature are summed in slices, of dense designs by TensorFlow.js; the
 * small system is solved in double precision. Columns of known direction are pinned to zero where they would go
 * against it, and the rest is fitted again. Deterministic.
 *
 * @param labels 0 or 1 for each row
 * @source Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 4.4.1, 4.4.4;
 *   Lawson, Hanson: Solving Least Squares Problems (active set), ch. 23
 */
export async function fitRidgeLogistic(
  design: Design | SparseDesign,
  labels: Float32Array,
  options: RidgeOptions,
  pace: Pace,
): Promise<RidgeFit> {
  const pinned = new Set(options.start?.pinned);
  const { penalty, start } = options;
  let fit = await descend(design, labels, penalty, start?.weights, pinned, pace);
  for (;;) {
    const against = [...fit.weights.keys()].filter(
      (i) => (fit.weights[i] as number) * (options.signs[i] ?? 0) < 0,
    );
    if (against.length === 0) return { ...fit, pinned };
    for (const column of against) pinned.add(column);
    fit = await descend(design, labels, penalty, fit.weights, pinned, pace);
  }
}

type Step = {
  readonly loss: number;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
};

async function descend(
  design: Design | SparseDesign,
  labels: Float32Array,
  penalty: number,
  start: Float64Array | undefined,
  pinned: ReadonlySet<number>,
  pace: Pace,
): Promise<Omit<RidgeFit, 'pinned'>> {
  let weights = start ? Float64Array.from(start) : new Float64Array(design.width);
  for (const column of pinned) weights[column] = 0;
  let here = await stepAt(design, labels, weights, penalty, pinned, pace);
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const move = choleskySolve(
      await pacedCholesky(here.hessian, design.width, pace),
      here.gradient,
    );
    if (Math.max(...move.map(Math.abs)) < TOLERANCE) break;
    let share = 1;
    let next = weights;
    let there = here;
    // A full Newton step can overshoot where classes are almost separable: then go half as far.
    do {
      next = weights.map((weight, i) => weight - share * (move[i] as number));
      there = await stepAt(design, labels, next, penalty, pinned, pace);
      share /= 2;
    } while (there.loss > here.loss && share > 1 / 32);
    if (there.loss > here.loss) break;
    const gained = here.loss - there.loss;
    weights = next;
    here = there;
    if (gained < LEAST_GAIN * design.rows) break;
  }
  return { weights, precision: await pacedCholesky(here.hessian, design.width, pace) };
}

/** Penalised loss with gradient and Hessian, summed over slices of rows in double precision. */
async function stepAt(
  design: Design | SparseDesign,
  labels: Float32Array,
  weights: Float64Array,
  penalty: number,
  pinned: ReadonlySet<number>,
  pace: Pace,
): Promise<Step> {
  const { rows, width } = design;
  const isSparse = 'starts' in design;
  const sums = isSparse ? sparseSums(design, labels, weights) : denseSums(design, labels, weights);
  let loss = 0;
  const rowWork = isSparse ? (design.at.length / rows) ** 2 / 2 : width * width;
  const sliceRows = Math.max(1, Math.floor(SLICE / rowWork));
  for (let start = 0; start < rows; start += sliceRows) {
    const end = Math.min(rows, start + sliceRows);
    await pace((end - start) * rowWork);
    sums.add(start, end).forEach((p, i) => {
      loss += logLossOf(labels[start + i] === 1, Math.min(1 - LEAST, Math.max(LEAST, p)));
    });
  }
  const { gradient, hessian } = sums.totals();
  for (let i = 0; i < width; i++) {
    const ridge = i === 0 ? INTERCEPT_PENALTY : penalty;
    const weight = weights[i] as number;
    loss += (ridge / 2) * weight ** 2;
    gradient[i] = add(gradient[i], ridge * weight);
    hessian[i * width + i] = add(hessian[i * width + i], ridge);
  }
  for (const column of pinned) pin(column, gradient, hessian);
  return { loss, gradient, hessian };
}

const add = (sum: number | undefined, term: number | undefined): number => (sum ?? 0) + (term ?? 0);

/** Takes a column out of the system: it neither moves nor moves others. */
function pin(column: number, gradient: Float64Array, hessian: Float64Array): void {
  const width = gradient.length;
  gradient[column] = 0;
  for (let i = 0; i < width; i++) {
    hessian[column * width + i] = 0;
    hessian[i * width + column] = 0;
  }
  hessian[column * width + column] = 1;
}
