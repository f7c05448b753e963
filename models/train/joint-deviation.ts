import type { Pace } from '@/lib/domain/pace';
import { designOf } from '../encode/design';
import { choleskySolve } from '../stats/cholesky-solve';
import { type Rows, someRows } from '../table';
import type { AdditiveFit } from './fit-additive';

/** Cases looked at: it is about what is usual. */
const MOST_LOOKED_AT = 100;

/**
 * The usual standard deviation of the log-odds of these cases, all that training knows of the
 * weights together taken into account (Laplace approximation). Where columns say much the same, each
 * of their weights is hardly known and their sum is: taken one by one they say far too much.
 *
 * @returns root of the mean variance, before any slope
 * @source Bishop: Pattern Recognition and Machine Learning (2006), 4.5
 */
export async function jointDeviation(
  { encoders, precision, pinned, weights }: AdditiveFit,
  rows: Rows,
  pace: Pace,
): Promise<number> {
  const size = weights.length;
  const design = designOf(encoders, someRows(rows, MOST_LOOKED_AT));
  let sum = 0;
  for (let row = 0; row < design.rows; row++) {
    await pace(size ** 2);
    const x = Float64Array.from(design.data.subarray(row * size, (row + 1) * size));
    for (const column of pinned) x[column] = 0;
    const solved = choleskySolve(precision, x);
    for (let i = 0; i < size; i++) sum += (x[i] as number) * (solved[i] as number);
  }
  return Math.sqrt(sum / Math.max(1, design.rows));
}
