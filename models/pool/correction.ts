import type { Pace } from '@/lib/domain/pace';
import type { Design } from '../encode/design';
import { pacedCholesky } from '../stats/cholesky';
import { choleskySolve } from '../stats/cholesky-solve';
import { logistic } from '../stats/logistic';
import { lowerInverse } from '../stats/lower-inverse';

/** Cases of a part, beside what the parent says of each: its log-odds. */
export type PartCases = {
  readonly design: Design;
  readonly offsets: ArrayLike<number>;
  readonly labels: readonly boolean[];
};

/** What is added to each weight of the parent, and how little is known of that. */
export type Correction = { readonly added: Float64Array; readonly variances: Float64Array };

/** What the parent weighs, and which way a weight may go: 1 (not below zero), −1 or 0. */
export type Parent = { readonly weights: Float64Array; readonly signs: Int8Array };

/** Of the level: a part differs from the whole by half a unit of log-odds, give or take. */
const LEVEL_PENALTY = 4;

const MOST_STEPS = 30;

/** Smallest change of a weight that is worth another step. */
const TOLERANCE = 1e-5;

/** Rows between two pauses. */
const STEP = 100;

/**
 * What a part of the records does differently: logistic regression with the parent's log-odds as
 * its offset and a ridge on all that is added. So each weight is the parent's where the part has
 * nothing to say, and moves as far from it as its cases carry (the mode of a normal prior around
 * the parent). Weights of known direction stop at zero. Newton's method in double precision.
 *
 * @param penalty λ of λ/2·|added|², without the level
 * @returns what is added to the intercept and each column, with posterior variances (Laplace)
 * @source Gelman, Hill: Data Analysis Using Regression and Multilevel Models (2007), 12.2;
 *   Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 4.4.1
 */
export async function fitCorrection(
  cases: PartCases,
  parent: Parent,
  penalty: number,
  pace: Pace,
): Promise<Correction> {
  const { width } = cases.design;
  const added = new Float64Array(width);
  const pinned = new Set<number>();
  for (;;) {
    const hessian = await descend(cases, added, penalty, pinned, pace);
    const against = [...added.keys()].filter(
      (i) => !pinned.has(i) && (parent.signs[i] ?? 0) * total(parent, added, i) < 0,
    );
    if (against.length === 0)
      return { added, variances: await variancesOf(hessian, width, pinned, pace) };
    for (const column of against) {
      pinned.add(column);
      added[column] = -(parent.weights[column] as number);
    }
  }
}

const total = ({ weights }: Parent, added: Float64Array, i: number): number =>
  (weights[i] as number) + (added[i] as number);

/** Moves `added` to the least penalised loss, pinned columns staying; answers the curvature there. */
async function descend(
  cases: PartCases,
  added: Float64Array,
  penalty: number,
  pinned: ReadonlySet<number>,
  pace: Pace,
): Promise<Float64Array> {
  for (let step = 1; ; step++) {
    const { gradient, hessian } = await slopesAt(cases, added, penalty, pinned, pace);
    const move = choleskySolve(await pacedCholesky(hessian, added.length, pace), gradient);
    // Where classes are almost separable a full step overshoots.
    const largest = Math.max(...move.map(Math.abs));
    const share = Math.min(1, 2 / largest);
    for (let i = 0; i < added.length; i++) added[i] = (added[i] ?? 0) - share * (move[i] ?? 0);
    if (largest < TOLERANCE || step === MOST_STEPS) return hessian;
  }
}

async function slopesAt(
  { design: { data, rows, width }, offsets, labels }: PartCases,
  added: Float64Array,
  penalty: number,
  pinned: ReadonlySet<number>,
  pace: Pace,
): Promise<{ readonly gradient: Float64Array; readonly hessian: Float64Array }> {
  const gradient = new Float64Array(width);
  const hessian = new Float64Array(width * width);
  for (let row = 0; row < rows; row++) {
    if (row % STEP === 0) await pace((STEP * width * width) / 2);
    const x = data.subarray(row * width, (row + 1) * width);
    let logit = offsets[row] as number;
    for (let i = 0; i < width; i++) logit += (x[i] as number) * (added[i] as number);
    const p = logistic(logit);
    const wrong = p - (labels[row] ? 1 : 0);
    for (let i = 0; i < width; i++) {
      gradient[i] = (gradient[i] as number) + wrong * (x[i] as number);
      const scaled = p * (1 - p) * (x[i] as number);
      if (scaled === 0) continue;
      for (let j = 0; j <= i; j++) {
        const cell = i * width + j;
        hessian[cell] = (hessian[cell] as number) + scaled * (x[j] as number);
      }
    }
  }
  for (let i = 0; i < width; i++) {
    const ridge = i === 0 ? LEVEL_PENALTY : penalty;
    gradient[i] = (gradient[i] as number) + ridge * (added[i] as number);
    hessian[i * width + i] = (hessian[i * width + i] as number) + ridge;
  }
  for (const column of pinned) pin(column, gradient, hessian);
  return { gradient, hessian };
}

/** Takes a column out of the system: it neither moves nor moves others. Lower half only. */
function pin(column: number, gradient: Float64Array, hessian: Float64Array): void {
  const width = gradient.length;
  gradient[column] = 0;
  for (let i = 0; i < width; i++) hessian[Math.max(column, i) * width + Math.min(column, i)] = 0;
  hessian[column * width + column] = 1;
}

/** Diagonal of the inverse curvature; pinned columns are certain. */
async function variancesOf(
  hessian: Float64Array,
  width: number,
  pinned: ReadonlySet<number>,
  pace: Pace,
): Promise<Float64Array> {
  const inverse = await lowerInverse(await pacedCholesky(hessian, width, pace), width, pace);
  return Float64Array.from({ length: width }, (_, column) => {
    if (pinned.has(column)) return 0;
    let variance = 0;
    for (let row = column; row < width; row++)
      variance += (inverse[row * width + column] as number) ** 2;
    return variance;
  });
}
