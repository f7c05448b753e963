import type { Pace } from '@/lib/domain/pace';
import { bestPart, type Part } from './best-split';
import type { BinnedColumn } from './binned';
import { followDirections } from './monotone';
import { halvedSums, type Pulls, pullSums, smallerHalves } from './pull-sums';

/** Questions in a row: six let six features act together. */
const DEPTH = 6;

/** Work of one row and column, in multiply-adds: it is read, added and stored twice. */
const ROW_WORK = 2;

/** A grown tree; `values` before shrinkage. */
export type Grown = { readonly parts: readonly Part[]; readonly values: Float64Array };

/**
 * Grows an oblivious tree level by level, each about a column that was not asked about before,
 * while that lowers the loss.
 *
 * @param rows cases to learn from
 * @param pulls on each of those rows
 * @param penalty λ of λ/2·|values|²
 * @source Ke et al.: LightGBM (2017), 5.1 (a half is the whole less the other half)
 */
export async function growTree(
  columns: readonly BinnedColumn[],
  rows: Int32Array,
  pulls: Pulls,
  penalty: number,
  pace: Pace,
): Promise<Grown> {
  const leafOf = new Uint8Array(rows.length);
  const open = new Map<BinnedColumn, { bins: Uint8Array; sums: Float64Array }>();
  const parts: Part[] = [];
  while (parts.length < DEPTH) {
    const leaves = 1 << parts.length;
    const smaller = parts.length > 0 ? smallerHalves(leafOf, leaves, pulls) : null;
    let best: Part | null = null;
    for (const column of columns) {
      if (parts.some((part) => part.column === column)) continue;
      await pace((smaller?.cases ?? rows).length * ROW_WORK);
      const before = open.get(column);
      const bins = before?.bins ?? binsOf(column, rows);
      const sums =
        before && smaller
          ? halvedSums(before.sums, bins, column.bins, smaller)
          : pullSums(bins, column.bins, pulls);
      open.set(column, { bins, sums });
      const part = bestPart(column, sums, leaves, penalty);
      if (part && (!best || part.gain > best.gain)) best = part;
    }
    if (!best) break;
    parts.push(best);
    descend((open.get(best.column) as { bins: Uint8Array }).bins, best.side, leafOf);
  }
  const { values, weights } = leafValues(leafOf, 1 << parts.length, pulls, penalty);
  followDirections(
    values,
    weights,
    parts.map(({ column }) => column.direction),
  );
  return { parts, values };
}

/** The bins of some rows, in their order. */
function binsOf({ values }: BinnedColumn, rows: Int32Array): Uint8Array {
  const bins = new Uint8Array(rows.length);
  for (let k = 0; k < rows.length; k++) bins[k] = values[rows[k] as number] as number;
  return bins;
}

/** Takes rows one level down: the answer of each is appended to its leaf. */
export function descend(bins: Uint8Array, side: Uint8Array, leafOf: Uint8Array): void {
  for (let k = 0; k < bins.length; k++) {
    leafOf[k] = ((leafOf[k] as number) << 1) | (side[bins[k] as number] as number);
  }
}

function leafValues(
  leafOf: Uint8Array,
  leaves: number,
  { gradients, curvatures }: Pulls,
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
