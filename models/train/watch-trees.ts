import type { Pace } from '@/lib/domain/pace';
import { meanWithError } from '../stats/standard-error';
import { binRows } from '../trees/bin-rows';
import { binnedOf } from '../trees/binned';
import type { Tree } from '../trees/tree';
import { binnedSums } from '../trees/tree-sums';
import { type Block, lossesOf } from './block';
import { fitTrees } from './parts';
import type { Trial } from './penalties';

/** Trees at most, and how many are added between two looks at later cases. */
const MOST_TREES = 300;
export const TREE_STEP = 10;

/** Work of the loss of a case, in multiply-adds: its level takes a few rounds. */
const LOSS_WORK = 60;

/** Looks without a gain after which no more trees are tried. */
const PATIENCE = 8;

/** Trees grown on the earlier cases of a trial, with what they said of the later ones. */
export type Watched = Trial & {
  readonly trees: readonly Tree[];
  /** What no, 10, 20, … trees add to the log-odds of each later case. */
  readonly sums: readonly Float64Array[];
};

/** How the later cases of a trial ended, and what was said of them. */
export type Foretold = Pick<Watched, 'later' | 'linear' | 'sums'>;

/** Grows trees until more of them gain nothing on the later cases. */
export async function watchTrees(trial: Trial, pace: Pace): Promise<Watched> {
  const { earlier, later, additive, linear } = trial;
  let sum = new Float64Array(linear.length);
  const sums = [sum];
  const losses = [total(lossesOf(later.labels, linear))];
  const columns = await binnedOf(earlier, additive.encodings, pace);
  const cuts = additive.encodings.map(
    (_, i) => columns.find(({ feature }) => feature === i) ?? null,
  );
  const seen = await binRows(cuts, later.rows, pace);
  const trees = await fitTrees(earlier, columns, additive, MOST_TREES, pace, async (trees) => {
    if (trees.length % TREE_STEP > 0) return true;
    const more = await binnedSums(trees.slice(-TREE_STEP), seen, pace);
    sum = sum.map((before, i) => before + (more[i] as number));
    sums.push(sum);
    losses.push(total(lossesOf(later.labels, added(linear, sum))));
    return losses.indexOf(Math.min(...losses)) > losses.length - 1 - PATIENCE;
  });
  return { ...trial, trees, sums };
}

/**
 * How many steps of trees to take: those with the least loss over all trials, but none at all
 * unless they gain more than one standard error. A trial that stopped early counts as it stood.
 *
 * @source Breiman et al.: Classification and Regression Trees (1984), 3.4.3
 */
export async function bestStep(trials: readonly Watched[], pace: Pace): Promise<number> {
  const most = Math.max(...trials.map(({ sums }) => sums.length));
  let best = { step: 0, losses: await lossesAt(trials, 0, pace) };
  const none = best.losses;
  for (let step = 1; step < most; step++) {
    const losses = await lossesAt(trials, step, pace);
    if (total(losses) < total(best.losses)) best = { step, losses };
  }
  if (none.length === 0) return 0;
  const { mean, error } = meanWithError(none.map((loss, i) => loss - (best.losses[i] as number)));
  return mean > error ? best.step : 0;
}

/** Losses of the later cases of all trials after so many steps of trees. */
async function lossesAt(
  trials: readonly Watched[],
  step: number,
  pace: Pace,
): Promise<Float64Array> {
  const losses = new Float64Array(trials.reduce((sum, { linear }) => sum + linear.length, 0));
  let from = 0;
  for (const trial of trials) {
    await pace(trial.linear.length * LOSS_WORK);
    const { labels, logits } = blockOf(trial, step);
    losses.set(lossesOf(labels, logits), from);
    from += labels.length;
  }
  return losses;
}

/** What a trial says of its later cases after so many steps of trees. */
export const blockOf = ({ later, linear, sums }: Foretold, step: number): Block => ({
  labels: later.labels,
  logits: added(linear, sums[Math.min(step, sums.length - 1)] as Float64Array),
});

const added = (a: Float64Array, b: Float64Array): Float64Array =>
  a.map((x, i) => x + (b[i] as number));

const total = (losses: Iterable<number>): number => {
  let sum = 0;
  for (const loss of losses) sum += loss;
  return sum;
};
