import type { Pace } from '@/lib/domain/pace';

/**
 * Cholesky factor: the lower triangle L with L·Lᵀ = A. Solves the small, symmetric systems of
 * Newton's method in double precision, where single precision would lose the last digits.
 *
 * @param matrix A, row by row, symmetric and positive definite; only its lower half is read
 * @param size number of rows
 * @returns L row by row, zeros above the diagonal
 * @throws RangeError where A is not positive definite
 * @source Golub, Van Loan: Matrix Computations, 4th ed., 4.2
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) factorRow(matrix, lower, size, row);
  return lower;
}

/** The same of a matrix that may have thousands of rows. */
export async function pacedCholesky(
  matrix: Float64Array,
  size: number,
  pace: Pace,
): Promise<Float64Array> {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    const pause = pace(row ** 2 / 2);
    if (pause) await pause;
    factorRow(matrix, lower, size, row);
  }
  return lower;
}

/** The next row of the factor, from those above it. */
function factorRow(matrix: Float64Array, lower: Float64Array, size: number, row: number): void {
  for (let column = 0; column <= row; column++) {
    let rest = matrix[row * size + column] as number;
    for (let k = 0; k < column; k++) {
      rest -= (lower[row * size + k] as number) * (lower[column * size + k] as number);
    }
    if (row === column && !(rest > 0)) throw new RangeError(`not positive definite: row ${row}`);
    lower[row * size + column] =
      row === column ? Math.sqrt(rest) : rest / (lower[column * size + column] as number);
  }
}
