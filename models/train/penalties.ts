import type { Pace } from '@/lib/domain/pace';
import type { Table } from '../table';
import { lossesOf } from './block';
import { type AdditiveFit, fitAdditive, prepare } from './fit-additive';
import { linearLogits } from './linear-logits';

/** Weakest last: each fit starts from the one before, and strong penalties fit fastest. */
const PENALTIES = [100, 30, 10, 3];

/** From so many cases on the penalty hardly matters, and trying several costs much. */
const MANY = 50_000;
const USUAL = [30];

/** One origin of forward validation. */
export type Trial = {
  readonly earlier: Table;
  readonly later: Table;
  /** The additive part, fitted on the earlier cases. */
  readonly additive: AdditiveFit;
  /** What it says of the later ones, without its intercept. */
  readonly linear: Float64Array;
};

/**
 * Fits the additive part on the earlier cases of each trial at several ridge penalties, and keeps
 * the one that says most of the later cases of all of them.
 */
export async function choosePenalty(
  trials: readonly Pick<Trial, 'earlier' | 'later'>[],
  pace: Pace,
): Promise<{ readonly penalty: number; readonly trials: readonly Trial[] }> {
  const cases = Math.max(0, ...trials.map(({ earlier }) => earlier.rows.length));
  const byPenalty = (cases < MANY ? PENALTIES : USUAL).map((penalty) => ({
    penalty,
    loss: 0,
    trials: [] as Trial[],
  }));
  for (const { earlier, later } of trials) {
    const prepared = await prepare(earlier, pace);
    let additive: AdditiveFit | undefined;
    for (const attempt of byPenalty) {
      additive = await fitAdditive(prepared, attempt.penalty, pace, additive);
      const linear = await linearLogits(additive, later, pace);
      attempt.trials.push({ earlier, later, additive, linear });
      attempt.loss = lossesOf(later.labels, linear).reduce((sum, x) => sum + x, attempt.loss);
    }
  }
  return byPenalty.reduce((best, attempt) => (attempt.loss < best.loss ? attempt : best));
}
