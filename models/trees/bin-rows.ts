import type { Pace } from '@/lib/domain/pace';
import { columnOf, type Rows } from '../table';
import type { Binner } from './bins';

/** How a feature is cut into bins; `cuts` is null for a category. */
export type Cut = { readonly binner: Binner; readonly cuts: Float64Array | null };

/** Bins of each row, feature by feature; −1 where there is no answer, null without questions. */
export type BinnedRows = {
  readonly rows: number;
  readonly cuts: readonly (Cut | null)[];
  readonly bins: readonly (Int16Array | null)[];
};

/** Work of one value, in multiply-adds. */
const BIN_WORK = 20;

/** Finds the bins of rows once, for all trees that will ask about them. */
export async function binRows(
  cuts: readonly (Cut | null)[],
  rows: Rows,
  pace: Pace,
): Promise<BinnedRows> {
  const bins: (Int16Array | null)[] = [];
  for (const [feature, cut] of cuts.entries()) {
    if (!cut) {
      bins.push(null);
      continue;
    }
    await pace(rows.length * BIN_WORK);
    const own = new Int16Array(rows.length);
    const valueAt = columnOf(rows, feature);
    for (let row = 0; row < own.length; row++) own[row] = cut.binner.of(valueAt(row));
    bins.push(own);
  }
  return { rows: rows.length, cuts, bins };
}
