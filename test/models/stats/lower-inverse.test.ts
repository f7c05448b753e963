import { expect, it } from 'vitest';
import { cholesky } from '@/models/stats/cholesky';
import { lowerInverse } from '@/models/stats/lower-inverse';
import { unhurried } from '../helpers/world';

const A = Float64Array.from([4, 2, 0.6, 2, 5, 1.5, 0.6, 1.5, 3]);

it('inverts a Cholesky factor as numpy.linalg.inv does', async () => {
  const inverse = await lowerInverse(cholesky(A, 3), 3, unhurried);
  [0.5, 0, 0, -0.25, 0.5, 0, 0, -0.18786728732554486, 0.6262242910851495].forEach((value, i) => {
    expect(inverse[i]).toBeCloseTo(value, 13);
  });
});
