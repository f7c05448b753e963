/**
 * Solves A·x = b with the Cholesky factor of A, by forward and back substitution.
 *
 * @param lower Cholesky factor of A, row by row
 * @param right b
 * @returns x
 * @source Golub, Van Loan: Matrix Computations, 4th ed., 4.2
 */
export function choleskySolve(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    let rest = solution[row] as number;
    for (let k = 0; k < row; k++) {
      rest -= (lower[row * size + k] as number) * (solution[k] as number);
    }
    solution[row] = rest / (lower[row * size + row] as number);
  }
  for (let row = size - 1; row >= 0; row--) {
    let rest = solution[row] as number;
    for (let k = row + 1; k < size; k++) {
      rest -= (lower[k * size + row] as number) * (solution[k] as number);
    }
    solution[row] = rest / (lower[row * size + row] as number);
  }
  return solution;
}
