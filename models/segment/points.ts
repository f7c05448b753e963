/** Rows as points: `values[row * columns + column]`, each column scaled to be compared. */
export type Points = {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
};

/** The points of some rows, in their order. */
export function pointsAt({ columns, values }: Points, rows: ArrayLike<number>): Points {
  const picked = new Float64Array(rows.length * columns);
  for (let i = 0; i < rows.length; i++) {
    const from = (rows[i] as number) * columns;
    picked.set(values.subarray(from, from + columns), i * columns);
  }
  return { rows: rows.length, columns, values: picked };
}

/** Squared Euclidean distance of a row of `a` to a row of `b`. */
export function squaredDistance(
  a: Float64Array,
  rowA: number,
  b: Float64Array,
  rowB: number,
  columns: number,
): number {
  let sum = 0;
  for (let i = rowA * columns, j = rowB * columns, end = i + columns; i < end; i++, j++) {
    const difference = (a[i] as number) - (b[j] as number);
    sum += difference * difference;
  }
  return sum;
}
