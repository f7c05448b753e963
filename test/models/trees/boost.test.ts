import { expect, it } from 'vitest';
import { fitEncoding } from '@/models/encode/fit-encoding';
import { drawsOf } from '@/models/stats/draws';
import { logLoss } from '@/models/stats/log-loss';
import { logistic } from '@/models/stats/logistic';
import { type ListedRows, type Table, valuesOf } from '@/models/table';
import { binnedOf } from '@/models/trees/binned';
import { boost } from '@/models/trees/boost';
import { treeSums } from '@/models/trees/tree-sums';
import { unhurried } from '../helpers/world';

/** A chequerboard of 4 × 4 fields, beside two numbers that tell nothing: no single number tells. */
function chequer(rows: number, seed: number): Table<ListedRows> {
  const draw = drawsOf(seed);
  const values = Array.from({ length: rows }, () => [draw(), draw(), draw(), draw()]);
  return {
    columns: ['a', 'b', 'c', 'd'].map((id) => ({ id, type: 'number' })),
    rows: values,
    labels: values.map(([a = 0, b = 0]) => (Math.floor(a * 4) + Math.floor(b * 4)) % 2 === 0),
  };
}

const learned = chequer(2_000, 1);
const encodings = learned.columns.map((column, i) =>
  fitEncoding(column, valuesOf(learned.rows, i), learned.labels),
);
const grown = async (count: number, afterEach?: Parameters<typeof boost>[5]) =>
  boost(
    await binnedOf(learned, encodings, unhurried),
    Float32Array.from(learned.labels, Number),
    new Float64Array(learned.labels.length),
    count,
    unhurried,
    afterEach,
  );

it('grows the same trees each time, and the first ones whatever comes after them', async () => {
  const trees = await grown(40);
  expect(await grown(40)).toEqual(trees);
  expect(await grown(15)).toEqual(trees.slice(0, 15));
});

it('stops when it is told to', async () => {
  expect(await grown(40, async (trees) => trees.length < 7)).toHaveLength(7);
});

it('grows bolder while there is more to say: what only tells together is told', async () => {
  const fresh = chequer(2_000, 2);
  const sums = await treeSums(await grown(300), encodings, fresh.rows, unhurried);
  // Measured: .467 beside .693 of the base rate; .545 where each tree is as calm as the first.
  expect(logLoss(fresh.labels, Array.from(sums, logistic))).toBeLessThan(0.5);
});
