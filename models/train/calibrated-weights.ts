import { lowerInverse } from '../stats/lower-inverse';
import type { FeatureWeights, Weights } from '../weights';
import type { AdditiveFit } from './fit-additive';
import type { Calibration } from './platt';

/** Digits kept of the uncertainty: an interval needs no more, and the model stays small. */
const DIGITS = 4;

/**
 * Folds the calibration into the weights: a straight line through a sum is a sum again, so the
 * contributions of features stay exact.
 */
export function calibratedWeights(fit: AdditiveFit, { slope, offset }: Calibration): Weights {
  let start = 1;
  const features: FeatureWeights[] = fit.encodings.map((encoding, i) => {
    const end = start + (fit.encoders[i]?.width ?? 0);
    const weights = [...fit.weights.subarray(start, end)].map((weight) => slope * weight);
    start = end;
    return { ...encoding, weights };
  });
  const intercept = slope * (fit.weights[0] ?? 0) + offset;
  return { format: 1, intercept, features, uncertainty: uncertaintyOf(fit, slope) };
}

/** The inverse of the precision's factor, row by row; columns pinned to zero are certain. */
function uncertaintyOf({ precision, pinned, weights }: AdditiveFit, slope: number): number[][] {
  const size = weights.length;
  const inverse = lowerInverse(precision, size);
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: row + 1 }, (_, column) =>
      pinned.has(row)
        ? 0
        : Number((slope * (inverse[row * size + column] as number)).toPrecision(DIGITS)),
    ),
  );
}
