import type { Pace } from '../pace';
import { bestPart, type Part } from './best-split';
import type { BinnedColumn } from './binned';
import { followDirections } from './monotone';

/** Questions in a row: six let six features act together. */
const DEPTH = 6;

/** Work of one row and column, in multiply-adds: it is read, added and stored twice. */
const ROW_WORK = 2;

/** Cases to learn a tree from. */
export type Pulls = {
  readonly rows: Int32Array;
  /** Derivatives of the log-loss by the log-odds, for each of those rows. */
  readonly gradients: Float32Array;
  readonly curvatures: Float32Array;
};

/** A grown tree; `values` before shrinkage. */
export type Grown = { readonly parts: readonly Part[]; readonly values: Float64Array };

/**
 * Grows an oblivious tree level by level, each about a column that was not asked about before,
 * while that lowers the loss.
 *
 * @param penalty λ of λ/2·|values|²
 */
export async function growTree(
  columns: readonly BinnedColumn[],
  { rows, gradients, curvatures }: Pulls,
  penalty: number,
  pace: Pace,
): Promise<Grown> {
  const leafOf = new Uint8Array(rows.length);
  const binOf = new Map<BinnedColumn, Uint8Array>();
  for (const column of columns) {
    const bins = new Uint8Array(rows.length);
    for (let k = 0; k < rows.length; k++) bins[k] = column.values[rows[k] as number] as number;
    binOf.set(column, bins);
  }
  const parts: Part[] = [];
  while (parts.length < DEPTH) {
    const leaves = 1 << parts.length;
    let best: Part | null = null;
    for (const [column, bins] of binOf) {
      await pace(rows.length * ROW_WORK);
      const sums = sumsOf(leafOf, bins, column.bins, leaves, gradients, curvatures);
      const part = bestPart(column, sums, leaves, penalty);
      if (part && (!best || part.gain > best.gain)) best = part;
    }
    if (!best) break;
    parts.push(best);
    const bins = binOf.get(best.column) as Uint8Array;
    binOf.delete(best.column);
    for (let k = 0; k < leafOf.length; k++) {
      leafOf[k] = ((leafOf[k] as number) << 1) | (best.side[bins[k] as number] as number);
    }
  }
  const { values, weights } = leafValues(leafOf, 1 << parts.length, gradients, curvatures, penalty);
  followDirections(
    values,
    weights,
    parts.map(({ column }) => column.direction),
  );
  return { parts, values };
}

function sumsOf(
  leafOf: Uint8Array,
  bins: Uint8Array,
  width: number,
  leaves: number,
  gradients: Float32Array,
  curvatures: Float32Array,
): Float64Array {
  const sums = new Float64Array(leaves * width * 2);
  for (let k = 0; k < bins.length; k++) {
    const at = ((leafOf[k] as number) * width + (bins[k] as number)) * 2;
    sums[at] = (sums[at] as number) + (gradients[k] as number);
    sums[at + 1] = (sums[at + 1] as number) + (curvatures[k] as number);
  }
  return sums;
}

function leafValues(
  leafOf: Uint8Array,
  leaves: number,
  gradients: Float32Array,
  curvatures: Float32Array,
  penalty: number,
) {
  const pulls = new Float64Array(leaves);
  const weights = new Float64Array(leaves);
  for (let k = 0; k < leafOf.length; k++) {
    const leaf = leafOf[k] as number;
    pulls[leaf] = (pulls[leaf] as number) + (gradients[k] as number);
    weights[leaf] = (weights[leaf] as number) + (curvatures[k] as number);
  }
  return { values: pulls.map((pull, i) => -pull / ((weights[i] as number) + penalty)), weights };
}
