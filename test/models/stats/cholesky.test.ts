import { expect, it } from 'vitest';
import { paceOf } from '@/models/pace';
import { cholesky, pacedCholesky } from '@/models/stats/cholesky';

const A = Float64Array.from([4, 2, 0.6, 2, 5, 1.5, 0.6, 1.5, 3]);

it('factors as numpy.linalg.cholesky does', () => {
  const factor = cholesky(A, 3);
  [2, 0, 0, 1, 2, 0, 0.3, 0.6, 1.5968719422671311].forEach((value, i) => {
    expect(factor[i]).toBeCloseTo(value, 13);
  });
});

it('gives others their turn on the way, and comes to the same', async () => {
  const size = 400;
  const ridge = Float64Array.from({ length: size ** 2 }, (_, i) =>
    i % (size + 1) === 0 ? size : 1 / (1 + Math.abs((i % size) - Math.floor(i / size))),
  );
  let pauses = 0;
  const yieldTo = async () => void pauses++;
  const factor = await pacedCholesky(ridge, size, paceOf({ yieldTo }));
  expect(pauses).toBe(2);
  expect(factor).toEqual(cholesky(ridge, size));
});

it('refuses a matrix that is not positive definite', () => {
  expect(() => cholesky(Float64Array.from([1, 2, 2, 1]), 2)).toThrow(RangeError);
  expect(() => cholesky(Float64Array.from([Number.NaN]), 1)).toThrow(RangeError);
});
