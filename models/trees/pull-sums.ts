/**
 * What pulls on each case to learn from, in whole steps of 2⁻³⁰ (the single precision of a small
 * pull): so 2²³ cases add up without rounding, whatever their order.
 */
export type Pulls = {
  /** Derivatives of the log-loss by the log-odds. */
  readonly gradients: Float64Array;
  readonly curvatures: Float64Array;
};

const STEPS = 2 ** 30;

/** A number as whole steps. */
export const inSteps = (pull: number): number => Math.round(pull * STEPS) / STEPS;

/** For each two halves of a leaf the one with fewer cases: these cases, and what pulls on them. */
export type Smaller = Pulls & {
  readonly cases: Int32Array;
  readonly leafOf: Uint8Array;
  /** For each leaf whether it is the smaller half. */
  readonly isSmaller: Uint8Array;
};

/** @param leafOf leaf of each case, its last bit being the half */
export function smallerHalves(
  leafOf: Uint8Array,
  leaves: number,
  { gradients, curvatures }: Pulls,
): Smaller {
  const counts = new Uint32Array(leaves);
  for (let k = 0; k < leafOf.length; k++) {
    const leaf = leafOf[k] as number;
    counts[leaf] = (counts[leaf] as number) + 1;
  }
  const isSmaller = new Uint8Array(leaves);
  let most = 0;
  for (let leaf = 0; leaf < leaves; leaf += 2) {
    const isFirst = (counts[leaf] as number) <= (counts[leaf + 1] as number);
    isSmaller[isFirst ? leaf : leaf + 1] = 1;
    most += counts[isFirst ? leaf : leaf + 1] as number;
  }
  const smaller = {
    // One more than there are: the place that the next one would have.
    cases: new Int32Array(most + 1),
    leafOf: new Uint8Array(most),
    gradients: new Float64Array(most),
    curvatures: new Float64Array(most),
    isSmaller,
  };
  let kept = 0;
  for (let k = 0; k < leafOf.length; k++) {
    smaller.cases[kept] = k;
    kept += isSmaller[leafOf[k] as number] as number;
  }
  for (let j = 0; j < most; j++) {
    const k = smaller.cases[j] as number;
    smaller.leafOf[j] = leafOf[k] as number;
    smaller.gradients[j] = gradients[k] as number;
    smaller.curvatures[j] = curvatures[k] as number;
  }
  return { ...smaller, cases: smaller.cases.subarray(0, most) };
}

/**
 * Gradient and curvature of each bin of a column, side by side, with all cases in one leaf.
 *
 * @param bins bin of each case
 */
export function pullSums(
  bins: Uint8Array,
  width: number,
  { gradients, curvatures }: Pulls,
): Float64Array {
  const sums = new Float64Array(width * 2);
  for (let k = 0; k < bins.length; k++) {
    const at = (bins[k] as number) * 2;
    sums[at] = (sums[at] as number) + (gradients[k] as number);
    sums[at + 1] = (sums[at + 1] as number) + (curvatures[k] as number);
  }
  return sums;
}

/**
 * The same of each leaf and bin after leaves were halved: only the smaller halves are added up,
 * what is left of the whole is the other half.
 *
 * @param before sums of the whole leaves
 */
export function halvedSums(
  before: Float64Array,
  bins: Uint8Array,
  width: number,
  { cases, leafOf, gradients, curvatures, isSmaller }: Smaller,
): Float64Array {
  const sums = new Float64Array(before.length * 2);
  for (let j = 0; j < cases.length; j++) {
    const at = ((leafOf[j] as number) * width + (bins[cases[j] as number] as number)) * 2;
    sums[at] = (sums[at] as number) + (gradients[j] as number);
    sums[at + 1] = (sums[at + 1] as number) + (curvatures[j] as number);
  }
  const size = width * 2;
  for (let leaf = 0; leaf < isSmaller.length; leaf++) {
    if (isSmaller[leaf]) continue;
    const [own, other, whole] = [leaf * size, (leaf ^ 1) * size, (leaf >> 1) * size];
    for (let i = 0; i < size; i++) {
      sums[own + i] = (before[whole + i] as number) - (sums[other + i] as number);
    }
  }
  return sums;
}
