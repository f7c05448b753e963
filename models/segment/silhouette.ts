import type { Pace } from '@/lib/domain/pace';
import { sizesOf } from './k-means';
import { type Points, squaredDistance } from './points';

/**
 * Mean silhouette: how much nearer rows are to their own group than to the next one. From .25
 * on there is some structure, from .5 on it is clear.
 *
 * @returns −1 to 1; 0 where there is only one group
 * @source Rousseeuw: Silhouettes (1987); Kaufman, Rousseeuw: Finding Groups in Data (1990)
 */
export async function silhouette(
  { rows, columns, values }: Points,
  labels: Int32Array,
  groups: number,
  pace: Pace,
): Promise<number> {
  const sizes = sizesOf(labels, groups);
  if (sizes.filter((size) => size > 0).length < 2) return 0;
  // Of each row, the sum of its distances to each group.
  const away = new Float64Array(rows * groups);
  for (let i = 0; i < rows; i++) {
    await pace((rows - i) * columns);
    for (let j = i + 1; j < rows; j++) {
      const distance = Math.sqrt(squaredDistance(values, i, values, j, columns));
      away[i * groups + (labels[j] as number)] =
        (away[i * groups + (labels[j] as number)] as number) + distance;
      away[j * groups + (labels[i] as number)] =
        (away[j * groups + (labels[i] as number)] as number) + distance;
    }
  }
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    const own = labels[i] as number;
    const size = sizes[own] as number;
    // A row alone in its group is neither near nor far.
    if (size < 2) continue;
    const inside = (away[i * groups + own] as number) / (size - 1);
    let next = Number.POSITIVE_INFINITY;
    for (let group = 0; group < groups; group++) {
      const others = sizes[group] as number;
      if (group === own || others === 0) continue;
      next = Math.min(next, (away[i * groups + group] as number) / others);
    }
    const most = Math.max(inside, next);
    sum += most > 0 ? (next - inside) / most : 0;
  }
  return sum / rows;
}
