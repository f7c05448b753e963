import type { Pace } from '@/lib/domain/pace';

/**
 * Inverse of a lower triangle by forward substitution, row by row: each is a sum of those above it.
 * With the Cholesky factor L of a matrix A it gives everything asked of A: A⁻¹·b = L⁻ᵀ·(L⁻¹·b), and
 * zᵀ·A⁻¹·z = |L⁻¹·z|².
 *
 * @param lower L, row by row, with no zero on the diagonal
 * @param size number of rows
 * @returns L⁻¹ row by row, zeros above the diagonal
 * @source Golub, Van Loan: Matrix Computations, 4th ed., 3.1
 */
export async function lowerInverse(
  lower: Float64Array,
  size: number,
  pace: Pace,
): Promise<Float64Array> {
  const inverse = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    const pause = pace(row ** 2 / 2);
    if (pause) await pause;
    const own = inverse.subarray(row * size, row * size + row + 1);
    for (let k = 0; k < row; k++) {
      const share = lower[row * size + k] as number;
      if (share === 0) continue;
      const above = inverse.subarray(k * size, k * size + k + 1);
      for (let column = 0; column <= k; column++) {
        own[column] = (own[column] as number) - share * (above[column] as number);
      }
    }
    own[row] = 1;
    const diagonal = lower[row * size + row] as number;
    for (let column = 0; column <= row; column++) {
      own[column] = (own[column] as number) / diagonal;
    }
  }
  return inverse;
}
