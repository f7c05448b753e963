import type { Pace } from '@/lib/domain/pace';
import type { Encoding } from '../encode/encoding';
import type { Rows } from '../table';
import { type BinnedRows, binRows } from './bin-rows';
import type { Tree } from './tree';
import { cutsOf, type Level, PARTLY, type Ready, readyOf } from './tree-effects';

/** Work of one tree and row, in multiply-adds. */
const TREE_WORK = 30;

/** Rows between two pauses. */
const STEP = 10_000;

/** What trees add to the log-odds of each row. */
export async function treeSums(
  trees: readonly Tree[],
  encodings: readonly Pick<Encoding, 'groups' | 'missing'>[],
  rows: Rows,
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
  const patterns = new Uint16Array(Math.min(rows, STEP));
  for (const tree of trees) {
    const ready = readyOf(tree, cuts);
    for (let from = 0; from < rows; from += STEP) {
      const end = Math.min(rows, from + STEP);
      await pace((end - from) * TREE_WORK);
      const some = patterns.subarray(0, end - from).fill(0);
      for (const level of ready.levels) {
        const own = bins[level.feature] as Int16Array;
        answer(level, own.subarray(from, end), some);
      }
      addValues(ready, some, sums.subarray(from, end));
    }
  }
  return sums;
}

/** Appends what rows answer on one level to their patterns: one column at a time is fastest. */
function answer({ side }: Level, bins: Int16Array, patterns: Uint16Array): void {
  for (let i = 0; i < bins.length; i++) {
    const bin = bins[i] as number;
    const bit = bin < 0 ? PARTLY : (side[bin] as number);
    patterns[i] = ((patterns[i] as number) << 1) | bit;
  }
}

function addValues({ values, mean, sharesOf }: Ready, patterns: Uint16Array, sums: Float64Array) {
  for (let i = 0; i < patterns.length; i++) {
    const pattern = patterns[i] as number;
    const value =
      pattern < PARTLY
        ? (values[pattern] as number)
        : sharesOf(pattern).reduce((sum, share) => sum + share, mean);
    sums[i] = (sums[i] as number) + value;
  }
}
