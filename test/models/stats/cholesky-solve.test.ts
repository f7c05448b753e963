import { expect, it } from 'vitest';
import { cholesky } from '@/models/stats/cholesky';
import { choleskySolve } from '@/models/stats/cholesky-solve';

const A = Float64Array.from([4, 2, 0.6, 2, 5, 1.5, 0.6, 1.5, 3]);

it('solves as numpy.linalg.solve does', () => {
  const solution = choleskySolve(cholesky(A, 3), Float64Array.from([1, -2, 3]));
  [0.5625, -1.048529411764706, 1.411764705882353].forEach((value, i) => {
    expect(solution[i]).toBeCloseTo(value, 13);
  });
});

it('leaves the right-hand side as it was', () => {
  const right = Float64Array.from([1, -2, 3]);
  choleskySolve(cholesky(A, 3), right);
  expect([...right]).toEqual([1, -2, 3]);
});
