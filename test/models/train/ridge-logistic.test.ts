import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Design, designOf } from '@/models/encode/design';
import { type SparseDesign, sparseDesignOf } from '@/models/encode/sparse-design';
import { logistic } from '@/models/stats/logistic';
import { slice, type Value } from '@/models/table';
import { useTensorFlow } from '@/models/tf';
import { fitAdditive, prepare } from '@/models/train/fit-additive';
import { fitRidgeLogistic } from '@/models/train/ridge-logistic';
import { referenceLogistic } from '../helpers/reference-logistic';
import { caseTable } from '../helpers/tables';
import { unhurried } from '../helpers/world';

beforeAll(useTensorFlow);

const rowsOf = ({ data, rows, width }: Design) =>
  Array.from({ length: rows }, (_, i) => [...data.subarray(i * width, (i + 1) * width)]);
const forecasts = (rows: readonly (readonly number[])[], weights: ArrayLike<number>) =>
  rows.map((row) => logistic(row.reduce((sum, x, j) => sum + x * (weights[j] ?? 0), 0)));
const free = (width: number) => new Int8Array(width);

describe('parity with a plain reference', () => {
  it.each([1, 10, 100])('at penalty %d the probabilities agree to 1e-3', async (penalty) => {
    const table = caseTable(300);
    const { encoders, labels } = await prepare(table, unhurried);
    const design = designOf(encoders, table.rows);
    const options = { penalty, signs: free(design.width) };
    const fit = await fitRidgeLogistic(design, labels, options, unhurried);
    const rows = rowsOf(design);
    const expected = forecasts(rows, referenceLogistic(rows, table.labels, penalty));
    const gaps = forecasts(rows, fit.weights).map((p, i) => Math.abs(p - (expected[i] ?? 0)));
    expect(Math.max(...gaps)).toBeLessThan(1e-3);
  });
});

describe('a sparse design', () => {
  const odd: readonly Value[][] = [
    [undefined, 'gold', null, 1],
    [0.3, undefined, true, undefined],
    [null, null, undefined, null],
    [Number.NaN, 'never seen', false, 9e99],
  ];

  it.each([1, 10, 100])('comes to the same as a dense one at penalty %d', async (penalty) => {
    const { columns, rows, labels: ends } = caseTable(300);
    const gaps = rows.map((row, i) => (i % 5 === 0 ? (odd[(i / 5) % odd.length] ?? row) : row));
    const table = { columns, rows: gaps, labels: ends };
    const { encodings, encoders, labels, signs } = await prepare(table, unhurried);
    const solve = (design: Design | SparseDesign) =>
      fitRidgeLogistic(design, labels, { penalty, signs }, unhurried);
    const dense = await solve(designOf(encoders, table.rows));
    const sparse = await solve(await sparseDesignOf(encodings, encoders, table.rows, unhurried));
    expect([...sparse.pinned]).toEqual([...dense.pinned]);
    sparse.weights.forEach((weight, i) => {
      expect(weight).toBeCloseTo(dense.weights[i] ?? Number.NaN, 3);
    });
    sparse.precision.forEach((number, i) => {
      expect(number).toBeCloseTo(dense.precision[i] ?? Number.NaN, 2);
    });
  });

  it('takes over where a table is large', async () => {
    const rows = Array.from({ length: 40_000 }, (_, i) => [`name ${i % 60}`]);
    const wide = {
      columns: [{ id: 'name', type: 'category' as const }],
      rows,
      labels: rows.map((_, i) => i % 3 === 0),
    };
    const { design } = await prepare(wide, unhurried);
    expect('starts' in design).toBe(true);
    expect(design.rows).toBeLessThanOrEqual(30_000);
  });
});

describe('what the field knows of a direction', () => {
  const against = async (rows: number) => {
    const table = caseTable(rows);
    const columns = table.columns.map((column) =>
      column.id === 'level' ? { ...column, direction: 'down' as const } : column,
    );
    return fitAdditive(await prepare({ ...table, columns }, unhurried), 3, unhurried);
  };

  it('pins ramps that would go against it, and keeps the rest', async () => {
    const { weights, pinned } = await against(400);
    expect([...pinned]).toEqual([1, 2, 3, 4, 5]);
    expect([...weights].slice(1, 6)).toEqual([0, 0, 0, 0, 0]);
    expect(Math.abs(weights[7] ?? 0)).toBeGreaterThan(0.1);
  });

  it('leaves a true direction alone', async () => {
    const fit = await fitAdditive(await prepare(caseTable(800), unhurried), 3, unhurried);
    const ramps = [...fit.weights].slice(1, 6);
    expect(ramps.every((weight) => weight >= 0)).toBe(true);
    expect(ramps.reduce((sum, weight) => sum + weight, 0)).toBeGreaterThan(2);
  });
});

it('comes to the same from a warm start', async () => {
  const prepared = await prepare(caseTable(300), unhurried);
  const strong = await fitAdditive(prepared, 100, unhurried);
  const warm = await fitAdditive(prepared, 3, unhurried, strong);
  const cold = await fitAdditive(prepared, 3, unhurried);
  warm.weights.forEach((weight, i) => {
    expect(weight).toBeCloseTo(cold.weights[i] ?? Number.NaN, 2);
  });
});

it('says the same each time', async () => {
  const [first, second] = await Promise.all(
    [1, 2].map(async () => fitAdditive(await prepare(caseTable(200), unhurried), 3, unhurried)),
  );
  expect([...(first?.weights ?? [])]).toEqual([...(second?.weights ?? [])]);
});

it('stays finite on separable classes, one class and twin columns', async () => {
  const columns = [
    { id: 'a', type: 'number' as const },
    { id: 'twin', type: 'number' as const },
  ];
  const rows = Array.from({ length: 60 }, (_, i) => [i, i]);
  for (const labels of [rows.map((_, i) => i >= 30), rows.map(() => true)]) {
    const fit = await fitAdditive(
      await prepare({ columns, rows, labels }, unhurried),
      1,
      unhurried,
    );
    expect([...fit.weights].every(Number.isFinite)).toBe(true);
    const twins = [...fit.weights].slice(1);
    twins.slice(0, 5).forEach((weight, i) => {
      expect(weight).toBeCloseTo(twins[i + 5] ?? Number.NaN, 3);
    });
  }
});

it('leaves no tensor behind in a hundred fits', async () => {
  const prepared = await prepare(slice(caseTable(60), 0), unhurried);
  await fitAdditive(prepared, 10, unhurried);
  const before = memory().numTensors;
  for (let i = 0; i < 100; i++) await fitAdditive(prepared, 10, unhurried);
  expect(memory().numTensors).toBe(before);
});
