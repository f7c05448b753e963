import { auc } from '@/models/stats/auc';
import { averagePrecision } from '@/models/stats/average-precision';
import { brier } from '@/models/stats/brier';
import { expectedCalibrationError } from '@/models/stats/expected-calibration-error';
import { logLoss } from '@/models/stats/log-loss';

/** How forecasts did beside what happened. */
export const figuresOf = (truths: readonly boolean[], probabilities: readonly number[]) => ({
  auc: auc(truths, probabilities),
  averagePrecision: averagePrecision(truths, probabilities),
  logLoss: logLoss(truths, probabilities),
  brier: brier(truths, probabilities),
  ece: expectedCalibrationError(truths, probabilities),
});
