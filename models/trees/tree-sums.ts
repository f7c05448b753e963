import type { Encoding } from '../encode/encoding';
import type { Pace } from '../pace';
import type { Value } from '../table';
import { type BinnedRows, binRows } from './bin-rows';
import type { Tree } from './tree';
import { cutsOf, PARTLY, patternOf, type Ready, readyOf } from './tree-effects';

/** Work of one tree and row, in multiply-adds. */
const TREE_WORK = 30;

/** Rows between two pauses. */
const STEP = 10_000;

/** What trees add to the log-odds of each row. */
export async function treeSums(
  trees: readonly Tree[],
  encodings: readonly Pick<Encoding, 'groups' | 'missing'>[],
  rows: readonly (readonly Value[])[],
  pace: Pace,
): Promise<Float64Array> {
  return await binnedSums(trees, await binRows(cutsOf(trees, encodings), rows, pace), pace);
}

/** The same for rows whose bins are known. Tree by tree: each is a table that stays at hand. */
export async function binnedSums(
  trees: readonly Tree[],
  { rows, cuts, bins }: BinnedRows,
  pace: Pace,
): Promise<Float64Array> {
  const sums = new Float64Array(rows);
  for (const tree of trees) {
    const ready = readyOf(tree, cuts);
    for (let from = 0; from < rows; from += STEP) {
      const end = Math.min(rows, from + STEP);
      await pace((end - from) * TREE_WORK);
      addTree(ready, bins, sums, from, end);
    }
  }
  return sums;
}

function addTree(
  { levels, values, mean, sharesOf }: Ready,
  bins: BinnedRows['bins'],
  sums: Float64Array,
  from: number,
  end: number,
): void {
  let row = from;
  const binOf = (feature: number) => bins[feature]?.[row] ?? -1;
  for (; row < end; row++) {
    const pattern = patternOf(levels, binOf);
    const value =
      pattern < PARTLY
        ? (values[pattern] as number)
        : sharesOf(pattern).reduce((sum, share) => sum + share, mean);
    sums[row] = (sums[row] as number) + value;
  }
}
