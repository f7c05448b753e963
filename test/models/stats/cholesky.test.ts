import { expect, it } from 'vitest';
import { cholesky } from '@/models/stats/cholesky';

const A = Float64Array.from([4, 2, 0.6, 2, 5, 1.5, 0.6, 1.5, 3]);

it('factors as numpy.linalg.cholesky does', () => {
  const factor = cholesky(A, 3);
  [2, 0, 0, 1, 2, 0, 0.3, 0.6, 1.5968719422671311].forEach((value, i) => {
    expect(factor[i]).toBeCloseTo(value, 13);
  });
});

it('refuses a matrix that is not positive definite', () => {
  expect(() => cholesky(Float64Array.from([1, 2, 2, 1]), 2)).toThrow(RangeError);
  expect(() => cholesky(Float64Array.from([Number.NaN]), 1)).toThrow(RangeError);
});
