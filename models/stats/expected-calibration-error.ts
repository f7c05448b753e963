/**
 * Expected calibration error: how far, on average, the share of positives in a group of like
 * forecasts lies from what was forecast. Groups are equally wide bins of the probability.
 *
 * @param bins number of bins over the interval from 0 to 1
 * @returns 0 for perfectly calibrated forecasts; biased upwards on few cases
 * @throws RangeError on no cases or lists of different lengths
 * @source Naeini, Cooper, Hauskrecht: Obtaining Well Calibrated Probabilities Using Bayesian
 *   Binning, AAAI 2015
 */
export function expectedCalibrationError(
  labels: readonly boolean[],
  probabilities: ArrayLike<number>,
  bins = 10,
): number {
  if (labels.length === 0 || labels.length !== probabilities.length) {
    throw new RangeError(`ECE of ${labels.length} labels, ${probabilities.length} forecasts`);
  }
  const gaps = new Float64Array(bins);
  labels.forEach((label, i) => {
    const probability = probabilities[i] ?? Number.NaN;
    const bin = Math.min(bins - 1, Math.floor(probability * bins));
    gaps[bin] = (gaps[bin] ?? 0) + (label ? 1 : 0) - probability;
  });
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / labels.length;
}
