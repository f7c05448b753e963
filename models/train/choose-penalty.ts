import { designOf } from '../encode/design';
import type { Pace } from '../pace';
import { logistic } from '../stats/logistic';
import { slice, type Table } from '../table';
import { type AdditiveFit, fitAdditive, prepare } from './fit-additive';
import { baseRateOf, gainsOf } from './quality';

/** Weakest last: each fit starts from the one before, and strong penalties fit fastest. */
const PENALTIES = [100, 30, 10, 3];

/** Shares of the cases, oldest first, that are fitted on; the next fifth judges the fit. */
const ORIGINS = [0.5, 0.75];
const AHEAD = 0.25;

/** A penalty, with what the model said of cases later than those it had seen. */
export type Choice = {
  readonly penalty: number;
  readonly logits: readonly number[];
  readonly labels: readonly boolean[];
  /** Log-loss that each of these forecasts saved against the base rate until then. */
  readonly gains: readonly number[];
};

/**
 * Chooses the ridge penalty by forward validation: fit on the oldest cases, judge on the next
 * ones, move on. Random folds would let the future help to foretell the past.
 *
 * @param table at least eight cases, oldest first
 * @source Hyndman, Athanasopoulos: Forecasting, 3rd ed., 5.10 (evaluation on a rolling origin)
 */
export async function choosePenalty(table: Table, pace: Pace): Promise<Choice> {
  const tries = PENALTIES.map((penalty) => ({
    penalty,
    logits: [] as number[],
    labels: [] as boolean[],
    gains: [] as number[],
  }));
  for (const origin of ORIGINS) {
    const cut = Math.floor(origin * table.rows.length);
    const later = slice(table, cut, Math.floor((origin + AHEAD) * table.rows.length));
    const earlier = slice(table, 0, cut);
    const baseRate = baseRateOf(earlier.labels);
    const prepared = await prepare(earlier, pace);
    let fit: AdditiveFit | undefined;
    for (const attempt of tries) {
      fit = await fitAdditive(prepared, attempt.penalty, pace, fit);
      const logits = logitsOf(fit, later);
      attempt.logits.push(...logits);
      attempt.labels.push(...later.labels);
      attempt.gains.push(...gainsOf(later.labels, logits.map(logistic), baseRate));
    }
  }
  const total = ({ gains }: Choice) => gains.reduce((sum, gain) => sum + gain, 0);
  return tries.reduce((best, attempt) => (total(attempt) > total(best) ? attempt : best));
}

/** Log-odds of the cases of a table, before calibration. */
export function logitsOf(
  { encoders, weights }: Pick<AdditiveFit, 'encoders' | 'weights'>,
  { rows }: Table,
): number[] {
  const { data, width } = designOf(encoders, rows);
  return rows.map((_, i) =>
    weights.reduce((sum, weight, j) => sum + weight * (data[i * width + j] as number), 0),
  );
}
