import type { ModelQuality } from '@/lib/domain/model';
import { auc } from '../stats/auc';
import { brier } from '../stats/brier';
import { logLoss, logLossOf } from '../stats/log-loss';
import { shrunkenRate } from '../stats/shrunken-rate';
import { meanWithError } from '../stats/standard-error';

/** Share of positives with half a case added to each side, so that it is never 0 or 1. */
export const baseRateOf = (labels: readonly boolean[]): number =>
  shrunkenRate(labels.filter(Boolean).length, labels.length, 0.5, 1);

/** How forecasts did on cases the model had not seen, beside always saying the base rate. */
export function qualityOf(
  labels: readonly boolean[],
  probabilities: readonly number[],
  baseRate: number,
): ModelQuality {
  const base = labels.map(() => baseRate);
  return {
    cases: labels.length,
    auc: auc(labels, probabilities),
    logLoss: logLoss(labels, probabilities),
    brier: brier(labels, probabilities),
    baseLogLoss: logLoss(labels, base),
    baseBrier: brier(labels, base),
  };
}

/** How much log-loss each forecast saved against always saying the base rate. */
export const gainsOf = (
  labels: readonly boolean[],
  probabilities: readonly number[],
  baseRate: number,
): number[] =>
  labels.map(
    (label, i) => logLossOf(label, baseRate) - logLossOf(label, probabilities[i] ?? Number.NaN),
  );

/** Standard errors that a gain has to pass: luck alone does so one time in forty. */
const BEYOND_LUCK = 2;

/**
 * Whether a model is better than the base rate: by both losses on the newest cases, and by more
 * than luck over all cases that it foretold without having seen them. The newest alone are few,
 * and a model of pure noise would pass on them every other time.
 *
 * @source Diebold, Mariano: Comparing Predictive Accuracy (1995)
 */
export function beatsBaseRate(quality: ModelQuality, gains: readonly number[]): boolean {
  const { mean, error } = meanWithError(gains);
  return (
    quality.logLoss < quality.baseLogLoss &&
    quality.brier < quality.baseBrier &&
    mean > BEYOND_LUCK * error
  );
}
