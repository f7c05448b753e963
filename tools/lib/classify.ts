import { paceOf } from '@/models/pace';
import { probabilitiesOf } from '@/models/score/probabilities';
import type { Column, Rows } from '@/models/table';
import { baseRateOf } from '@/models/train/quality';
import { trainAdditive } from '@/models/train/train-additive';

export type Ask<All extends Rows = Rows> = {
  readonly columns: readonly Column[];
  /** Oldest first; from a file, which does not tell, in an order drawn by chance. */
  readonly train: All;
  readonly labels: readonly boolean[];
  readonly test: All;
};

export type Answer = {
  readonly probabilities: readonly number[];
  /** What was chosen and why, in words. */
  readonly model: string;
  readonly isServing: boolean;
  readonly fitSeconds: number;
  readonly predictSeconds: number;
  /** The longest stretch for which nothing else could run. */
  readonly longestSlice: number;
  readonly kilobytes: number;
};

/**
 * Trains on one table and foretells another, by the code that the extension runs.
 *
 * @param letOthersRun between two slices of work
 */
export async function classify(
  { columns, train, labels, test }: Ask,
  letOthersRun: () => Promise<void>,
): Promise<Answer> {
  const started = performance.now();
  let [since, longestSlice] = [started, 0];
  const pace = paceOf({
    yieldTo: async () => {
      longestSlice = Math.max(longestSlice, performance.now() - since);
      await letOthersRun();
      since = performance.now();
    },
  });
  const { weights, reason, quality, gate } = await trainAdditive(
    { columns, rows: train, labels },
    pace,
  );
  const trained = performance.now();
  const baseRate = baseRateOf(labels);
  const probabilities = weights
    ? await probabilitiesOf(weights, test, pace)
    : Array.from({ length: test.length }, () => baseRate);
  const held = quality
    ? `on the last fifth log-loss ${quality.logLoss.toFixed(4)} beside ${quality.baseLogLoss.toFixed(4)} of the base rate`
    : `${gate.positives} positives and ${gate.negatives} negatives are too few (40 of each)`;
  const trees = weights?.trees.length ?? 0;
  return {
    probabilities,
    isServing: weights !== null,
    model: weights
      ? `additive model of ${columns.length} columns${trees > 0 ? ` with ${trees} trees` : ', no trees: they gained less than one standard error'}; ${held}`
      : `no signal, the constant base rate (${reason}); ${held}`,
    fitSeconds: (trained - started) / 1000,
    predictSeconds: (performance.now() - trained) / 1000,
    longestSlice,
    kilobytes: JSON.stringify(weights).length / 1000,
  };
}
