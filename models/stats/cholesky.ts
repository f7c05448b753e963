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
  for (let row = 0; row < size; row++) {
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
  return lower;
}
