import { describe, expect, it } from 'vitest';
import { findSegments } from '@/models/segment/find-segments';
import { sizesOf } from '@/models/segment/k-means';
import { type Column, scaleColumns } from '@/models/segment/scale-columns';
import { adjustedRand } from '@/models/stats/adjusted-rand';
import { drawsOf } from '@/models/stats/draws';
import { unhurried } from '../helpers/world';

const number = (id: string, values: (number | null)[]): Column => ({ id, type: 'number', values });

/** Rows around planted centres; columns differ in scale by a factor of a thousand each. */
function planted(rows: number, centres: readonly (readonly number[])[], seed = 7) {
  const draw = drawsOf(seed);
  const truth = Array.from({ length: rows }, (_, i) => i % centres.length);
  const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
  const columns = (centres[0] ?? []).map((_, j) =>
    number(
      `c${j}`,
      truth.map((group) => ((centres[group]?.[j] ?? 0) + normal()) * 1000 ** j),
    ),
  );
  return { truth, columns };
}

const found = async (columns: readonly Column[], seed = 1) => {
  const { points } = await scaleColumns(columns, unhurried);
  return findSegments(points, { seed }, unhurried);
};

const FOUR = [
  [0, 0, 0],
  [9, 0, 9],
  [0, 9, 9],
  [9, 9, 0],
];

describe('findSegments', () => {
  it('finds groups that are there, whatever the scales, and as many as there are', async () => {
    const { truth, columns } = planted(400, FOUR);
    const segments = await found(columns);
    expect(segments?.groups).toBe(4);
    expect(adjustedRand(truth, segments?.labels ?? [])).toBeGreaterThan(0.98);
    expect(segments?.silhouette).toBeGreaterThan(0.5);
    expect(segments?.stability).toBeGreaterThan(0.95);
  });

  it('finds them with a tenth of the values missing, and with a constant column', async () => {
    const { truth, columns } = planted(400, FOUR);
    const draw = drawsOf(3);
    const holed = columns.map((column) =>
      number(
        column.id,
        column.values.map((value) => (draw() < 0.1 ? null : (value as number))),
      ),
    );
    const segments = await found([
      ...holed,
      number(
        'constant',
        truth.map(() => 5),
      ),
      number(
        'empty',
        truth.map(() => null),
      ),
    ]);
    expect(segments?.groups).toBe(4);
    expect(adjustedRand(truth, segments?.labels ?? [])).toBeGreaterThan(0.7);
  });

  it('comes out the same for another seed where the groups are there', async () => {
    const { columns } = planted(300, FOUR);
    const [a, b] = [await found(columns, 1), await found(columns, 99)];
    expect(adjustedRand(a?.labels ?? [], b?.labels ?? [])).toBe(1);
  });

  it('makes no segment of a few odd rows', async () => {
    const { columns } = planted(300, FOUR.slice(0, 2));
    const odd = columns.map(({ id, values }) =>
      number(id, [...(values as number[]), 1e9, -1e9, 1e9]),
    );
    const segments = await found(odd);
    const sizes = sizesOf(segments?.labels ?? new Int32Array(), segments?.groups ?? 0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.03 * 303);
    expect(sizes.length).toBeGreaterThanOrEqual(2);
    expect(sizes.length).toBeLessThanOrEqual(7);
  });

  it('tells rows apart by a category alone', async () => {
    const values = Array.from({ length: 90 }, (_, i) => ['red', 'green', 'blue'][i % 3] as string);
    const segments = await found([{ id: 'colour', type: 'category', values }]);
    expect(segments?.groups).toBe(3);
    expect(adjustedRand(values, segments?.labels ?? [])).toBe(1);
  });

  it('takes rows that all come twice, and two different rows only', async () => {
    const twice = number(
      'x',
      Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 1 : 2)),
    );
    expect((await found([twice]))?.groups).toBe(2);
  });

  it('has nothing to say of three rows, of equal rows, of no columns', async () => {
    expect(await found([number('x', [1, 2, 3])])).toBeNull();
    expect(await found([number('x', new Array(50).fill(4))])).toBeNull();
    expect(await found([])).toBeNull();
  });

  it('keeps the number of segments that people know while it is nearly as good', async () => {
    const { columns } = planted(200, [
      [0, 0],
      [4, 0],
      [2, 4],
    ]);
    const { points } = await scaleColumns(columns, unhurried);
    const first = await findSegments(points, {}, unhurried);
    const again = await findSegments(points, { seed: 5, previous: first?.labels }, unhurried);
    expect(again?.labels).toEqual(first?.labels);
  });
});

describe('scaleColumns', () => {
  it('counts a column once that is there twice, in euros and in cents', async () => {
    const euros = number('euros', [1, 5, 20, 300, 4_000]);
    const cents = number('cents', [100, 500, 2_000, 30_000, 400_000]);
    const { dimensions } = await scaleColumns([euros, cents], unhurried);
    expect(dimensions.map(({ column }) => column)).toEqual(['euros']);
  });

  it('bends a long tail so that one giant does not decide alone', async () => {
    const { points } = await scaleColumns(
      [number('x', [1, 2, 3, 4, 5, 6, 7, 8, 9, 1e6])],
      unhurried,
    );
    expect(Math.max(...points.values)).toBeLessThan(3);
    expect(points.values.every(Number.isFinite)).toBe(true);
  });

  it('takes negative and huge values', async () => {
    const values = [-1e300, -5, 0, 5, 1e300, 1, 2, 3];
    const { points } = await scaleColumns([number('x', values)], unhurried);
    expect(points.values.every(Number.isFinite)).toBe(true);
  });
});
