import type { BinnedColumn } from './binned';

/** A way to part the bins of a column: `side[bin]` is 0 or 1. */
export type Part = {
  readonly column: BinnedColumn;
  readonly side: Uint8Array;
  readonly gain: number;
};

/** Cases' worth of “no effect” that a bin of a category is believed to have, for its rank. */
const RANK_BELIEF = 10;

/** Cases' worth of curvature that each side of a split has at least. */
const LEAST_SIDE = 2;

/**
 * The best question about one column, asked in all leaves at once: bins in their order (numbers)
 * or by their mean pull (categories), parted where the squared pulls of both sides add up to
 * most.
 *
 * @param sums gradient and curvature of each leaf and bin, side by side
 * @returns null where no question parts the cases
 * @source Chen, Guestrin: XGBoost (2016), eq. 7; Fisher (1958) for the order of categories
 */
export function bestPart(
  column: BinnedColumn,
  sums: Float64Array,
  leaves: number,
  penalty: number,
): Part | null {
  const { bins } = column;
  const order = column.cuts ? range(bins) : byPull(bins, sums, leaves);
  const totals = new Float64Array(leaves * 2);
  for (let leaf = 0; leaf < leaves; leaf++) {
    for (let bin = 0; bin < bins; bin++) {
      const at = (leaf * bins + bin) * 2;
      totals[leaf * 2] = (totals[leaf * 2] as number) + (sums[at] as number);
      totals[leaf * 2 + 1] = (totals[leaf * 2 + 1] as number) + (sums[at + 1] as number);
    }
  }
  const low = new Float64Array(leaves * 2);
  let best = -1;
  let gain = -1;
  for (let step = 0; step + 1 < bins; step++) {
    const bin = order[step] as number;
    let [here, lowCurve, highCurve] = [0, 0, 0];
    for (let leaf = 0; leaf < leaves; leaf++) {
      const at = (leaf * bins + bin) * 2;
      const g = (low[leaf * 2] as number) + (sums[at] as number);
      const h = (low[leaf * 2 + 1] as number) + (sums[at + 1] as number);
      low[leaf * 2] = g;
      low[leaf * 2 + 1] = h;
      const rg = (totals[leaf * 2] as number) - g;
      const rh = (totals[leaf * 2 + 1] as number) - h;
      lowCurve += h;
      highCurve += rh;
      here += (g * g) / (h + penalty) + (rg * rg) / (rh + penalty);
    }
    if (lowCurve < LEAST_SIDE || highCurve < LEAST_SIDE) continue;
    if (here > gain) [best, gain] = [step, here];
  }
  if (best < 0) return null;
  const side = new Uint8Array(bins).fill(1);
  for (let step = 0; step <= best; step++) side[order[step] as number] = 0;
  return { column, side, gain };
}

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

function byPull(bins: number, sums: Float64Array, leaves: number): number[] {
  const pulls = range(bins).map((bin) => {
    let [g, h] = [0, RANK_BELIEF];
    for (let leaf = 0; leaf < leaves; leaf++) {
      g += sums[(leaf * bins + bin) * 2] as number;
      h += sums[(leaf * bins + bin) * 2 + 1] as number;
    }
    return g / h;
  });
  return range(bins).sort((a, b) => (pulls[a] as number) - (pulls[b] as number) || a - b);
}
