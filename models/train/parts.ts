import type { Pace } from '@/lib/domain/pace';
import type { Table } from '../table';
import type { BinnedColumn } from '../trees/binned';
import { boost } from '../trees/boost';
import type { Tree } from '../trees/tree';
import type { AdditiveFit } from './fit-additive';
import { linearLogits } from './linear-logits';

/** Both parts of a model: the additive one, and the trees that correct what it leaves over. */
export type Parts = { readonly additive: AdditiveFit; readonly trees: readonly Tree[] };

/** Fits the trees of a model whose additive part is known, on the binned columns of its table. */
export async function fitTrees(
  table: Table,
  columns: readonly BinnedColumn[],
  additive: AdditiveFit,
  count: number,
  pace: Pace,
  afterEach?: (trees: readonly Tree[]) => Promise<boolean>,
): Promise<readonly Tree[]> {
  if (count === 0) return [];
  const linear = await linearLogits(additive, table, pace);
  const start = linear.map((logit) => logit + (additive.weights[0] as number));
  return await boost(
    columns,
    Float32Array.from(table.labels, Number),
    start,
    count,
    pace,
    afterEach,
  );
}
