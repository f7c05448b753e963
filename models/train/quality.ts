import type { ModelQuality } from '@/lib/domain/model';
import { auc } from '../stats/auc';
import { brier } from '../stats/brier';
import { logLoss, logLossOf } from '../stats/log-loss';
import { meanWithError } from '../stats/standard-error';

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

/**
 * Whether forecasts are better than the base rate by more than luck: a lower Brier score, and a
 * log-loss that is lower by more than one standard error of the difference. Without the error
 * a model of pure noise would be published every other time.
 *
 * @source Breiman et al.: Classification and Regression Trees (1984), 3.4 (one-standard-error rule)
 */
export function beatsBaseRate(
  labels: readonly boolean[],
  probabilities: readonly number[],
  baseRate: number,
): boolean {
  const gains = labels.map(
    (label, i) => logLossOf(label, baseRate) - logLossOf(label, probabilities[i] ?? Number.NaN),
  );
  const { mean, error } = meanWithError(gains);
  const base = labels.map(() => baseRate);
  return mean > error && brier(labels, probabilities) < brier(labels, base);
}
