/**
 * Cramér's V: how closely two ways to part the same cases are tied, from 0 (not at all) to 1 (one
 * follows from the other).
 *
 * @param first group of each case in the first parting; cases with a negative one are left out
 * @param second likewise
 * @returns 0 where fewer than two groups of either are filled
 * @source Cramér: Mathematical Methods of Statistics (1946), 21.9
 */
export function cramersV(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const cells = new Map<string, number>();
  const [rows, columns] = [new Map<number, number>(), new Map<number, number>()];
  const count = <Key>(counts: Map<Key, number>, key: Key) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let i = 0; i < first.length; i++) {
    const [a, b] = [first[i] as number, second[i] as number];
    if (a < 0 || b < 0) continue;
    count(rows, a);
    count(columns, b);
    count(cells, `${a}/${b}`);
  }
  const freedom = Math.min(rows.size, columns.size) - 1;
  if (freedom < 1) return 0;
  // χ²/n = Σ observed² / (row · column) − 1, so empty cells and the number of cases do not matter.
  let sum = 0;
  for (const [cell, observed] of cells) {
    const [a, b] = cell.split('/').map(Number);
    sum += observed ** 2 / ((rows.get(a as number) ?? 1) * (columns.get(b as number) ?? 1));
  }
  return Math.sqrt(Math.max(0, Math.min(1, (sum - 1) / freedom)));
}
