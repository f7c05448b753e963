/**
 * Cramér's V: how closely two ways to part the same cases are tied, from 0 (not at all) to 1 (one
 * follows from the other).
 *
 * @param first group of each case in the first parting, a small whole number; cases with a
 *   negative one are left out
 * @param second likewise
 * @returns 0 where fewer than two groups of either are filled
 * @source Cramér: Mathematical Methods of Statistics (1946), 21.9
 */
export function cramersV(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const [rows, columns] = [new Uint32Array(groupsIn(first)), new Uint32Array(groupsIn(second))];
  const cells = new Uint32Array(rows.length * columns.length);
  for (let i = 0; i < first.length; i++) {
    const [a, b] = [first[i] as number, second[i] as number];
    if (a < 0 || b < 0) continue;
    const cell = a * columns.length + b;
    rows[a] = (rows[a] as number) + 1;
    columns[b] = (columns[b] as number) + 1;
    cells[cell] = (cells[cell] as number) + 1;
  }
  const filled = (groups: Uint32Array) => groups.filter((count) => count > 0).length;
  const freedom = Math.min(filled(rows), filled(columns)) - 1;
  if (freedom < 1) return 0;
  // χ²/n = Σ observed² / (row · column) − 1, so empty cells and the number of cases do not matter.
  let sum = 0;
  for (let a = 0; a < rows.length; a++) {
    for (let b = 0; b < columns.length; b++) {
      const observed = cells[a * columns.length + b] as number;
      if (observed > 0) sum += observed ** 2 / ((rows[a] as number) * (columns[b] as number));
    }
  }
  return Math.sqrt(Math.max(0, Math.min(1, (sum - 1) / freedom)));
}

function groupsIn(parting: ArrayLike<number>): number {
  let most = -1;
  for (let i = 0; i < parting.length; i++) most = Math.max(most, parting[i] as number);
  return most + 1;
}
