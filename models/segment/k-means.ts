import type { Pace } from '@/lib/domain/pace';
import type { Draw } from '../stats/draws';
import { type Points, squaredDistance } from './points';

/** Rows in groups around centres. */
export type Partition = {
  /** Number of the group per row, from 0. */
  readonly labels: Int32Array;
  /** `centres[group * columns + column]` */
  readonly centres: Float64Array;
  readonly groups: number;
  /** Sum of squared distances to the own centre: smaller is better. */
  readonly spread: number;
};

const MOST_ROUNDS = 100;

/**
 * Lloyd's k-means from given centres. A group that falls below `smallest` rows is dissolved:
 * its rows go to the next centre, so that a few odd rows make no group of their own.
 *
 * @returns fewer groups than centres where some were dissolved, but at least one
 * @source Lloyd: Least squares quantization in PCM (1982)
 */
export async function lloyd(
  points: Points,
  start: Float64Array,
  smallest: number,
  pace: Pace,
): Promise<Partition> {
  const { rows, columns } = points;
  let centres = start;
  let labels = new Int32Array(rows).fill(-1);
  for (let round = 0; ; round++) {
    const groups = centres.length / columns;
    await pace(rows * groups * columns);
    const found = nearest(points, centres);
    const settled = round >= MOST_ROUNDS || sameLabels(found.labels, labels);
    labels = found.labels;
    const sizes = sizesOf(labels, groups);
    if (!settled) {
      centres = meansOf(points, labels, sizes, centres);
      continue;
    }
    const least = sizes.indexOf(Math.min(...sizes));
    if ((sizes[least] as number) >= smallest || groups === 1) {
      return { labels, centres, groups, spread: found.spread };
    }
    centres = without(centres, least, columns);
    labels = new Int32Array(rows).fill(-1);
    round = 0;
  }
}

/**
 * Starting centres that are far from each other.
 *
 * @source Arthur, Vassilvitskii: k-means++ (2007)
 */
function spreadStart({ rows, columns, values }: Points, groups: number, draw: Draw): Float64Array {
  const centres = new Float64Array(groups * columns);
  const away = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  let row = Math.min(rows - 1, Math.floor(draw() * rows));
  for (let group = 0; group < groups; group++) {
    centres.set(values.subarray(row * columns, (row + 1) * columns), group * columns);
    let total = 0;
    for (let i = 0; i < rows; i++) {
      const distance = squaredDistance(values, i, centres, group, columns);
      if (distance < (away[i] as number)) away[i] = distance;
      total += away[i] as number;
    }
    let left = draw() * total;
    for (row = 0; row < rows - 1; row++) {
      left -= away[row] as number;
      if (left <= 0) break;
    }
  }
  return centres;
}

/** The best of several starts. */
export async function kMeans(
  points: Points,
  groups: number,
  { starts, smallest, draw }: { starts: number; smallest: number; draw: Draw },
  pace: Pace,
): Promise<Partition> {
  let best: Partition | null = null;
  for (let i = 0; i < starts || !best; i++) {
    await pace(points.rows * groups * points.columns);
    const found = await lloyd(points, spreadStart(points, groups, draw), smallest, pace);
    // A start that lost a group to dissolving answers another question.
    if (
      !best ||
      found.groups > best.groups ||
      (found.groups === best.groups && found.spread < best.spread)
    ) {
      best = found;
    }
  }
  return best;
}

/** The centre that each row is nearest to. */
export function nearest({ rows, columns, values }: Points, centres: Float64Array) {
  const groups = centres.length / columns;
  const labels = new Int32Array(rows);
  let spread = 0;
  for (let i = 0; i < rows; i++) {
    let least = Number.POSITIVE_INFINITY;
    for (let group = 0; group < groups; group++) {
      const distance = squaredDistance(values, i, centres, group, columns);
      if (distance < least) {
        least = distance;
        labels[i] = group;
      }
    }
    spread += least;
  }
  return { labels, spread };
}

export function sizesOf(labels: Int32Array, groups: number): number[] {
  const sizes = new Array<number>(groups).fill(0);
  for (const label of labels) if (label >= 0) sizes[label] = (sizes[label] as number) + 1;
  return sizes;
}

/** Means of the rows of each group; a group without rows stays where it was. Rows of −1 are left out. */
export function meansOf(
  { rows, columns, values }: Points,
  labels: Int32Array,
  sizes: readonly number[],
  before: Float64Array,
): Float64Array {
  const means = new Float64Array(before.length);
  for (let i = 0; i < rows; i++) {
    const group = labels[i] as number;
    if (group < 0) continue;
    for (let j = 0; j < columns; j++) {
      means[group * columns + j] =
        (means[group * columns + j] as number) + (values[i * columns + j] as number);
    }
  }
  return means.map((sum, index) => {
    const size = sizes[Math.floor(index / columns)] as number;
    return size > 0 ? sum / size : (before[index] as number);
  });
}

const sameLabels = (a: Int32Array, b: Int32Array): boolean => a.every((label, i) => label === b[i]);

function without(centres: Float64Array, group: number, columns: number): Float64Array {
  const kept = new Float64Array(centres.length - columns);
  kept.set(centres.subarray(0, group * columns));
  kept.set(centres.subarray((group + 1) * columns), group * columns);
  return kept;
}
