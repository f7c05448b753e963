/**
 * Adjusted Rand index: how far two ways of grouping the same rows agree, whatever the groups
 * are called. 1 is the same grouping, 0 what chance gives.
 *
 * @param a group per row
 * @param b group per row, of the same length
 * @returns at most 1, and 1 where both put all rows into one group
 * @source Hubert, Arabie: Comparing partitions (1985)
 */
export function adjustedRand(a: ArrayLike<number | string>, b: ArrayLike<number | string>): number {
  const together = new Map<string, number>();
  const ofA = new Map<number | string, number>();
  const ofB = new Map<number | string, number>();
  for (let i = 0; i < a.length; i++) {
    const left = a[i] as number | string;
    const right = b[i] as number | string;
    count(together, `${left}\n${right}`);
    count(ofA, left);
    count(ofB, right);
  }
  const inBoth = pairs(together);
  const inA = pairs(ofA);
  const inB = pairs(ofB);
  const all = (a.length * (a.length - 1)) / 2;
  const byChance = all > 0 ? (inA * inB) / all : 0;
  const most = (inA + inB) / 2;
  return most === byChance ? 1 : (inBoth - byChance) / (most - byChance);
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const pairs = (counts: Map<unknown, number>): number =>
  [...counts.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
