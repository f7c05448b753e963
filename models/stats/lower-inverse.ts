/**
 * Inverse of a lower triangle by forward substitution. With the Cholesky factor L of a
 * matrix A it gives everything asked of A: A⁻¹·b = L⁻ᵀ·(L⁻¹·b), and zᵀ·A⁻¹·z = |L⁻¹·z|².
 *
 * @param lower L, row by row, with no zero on the diagonal
 * @param size number of rows
 * @returns L⁻¹ row by row, zeros above the diagonal
 * @source Golub, Van Loan: Matrix Computations, 4th ed., 3.1
 */
export function lowerInverse(lower: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    for (let row = column; row < size; row++) {
      let rest = row === column ? 1 : 0;
      for (let k = column; k < row; k++) {
        rest -= (lower[row * size + k] as number) * (inverse[k * size + column] as number);
      }
      inverse[row * size + column] = rest / (lower[row * size + row] as number);
    }
  }
  return inverse;
}
