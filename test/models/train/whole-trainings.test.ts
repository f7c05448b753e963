import { memory } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { probabilitiesOf } from '@/models/score/probabilities';
import type { ListedRows, Table, Value } from '@/models/table';
import { trainAdditive } from '@/models/train/train-additive';
import { caseTable } from '../helpers/tables';
import { unhurried } from '../helpers/world';

it('leaves no tensor behind in a hundred whole trainings', async () => {
  const table = caseTable(120);
  const { reason } = await trainAdditive(table, unhurried);
  expect(reason).not.toBe('modelTooFewCases');
  const before = memory().numTensors;
  for (let i = 0; i < 100; i++) await trainAdditive(table, unhurried);
  expect(memory().numTensors).toBe(before);
}, 120_000);

/** Two numbers that only tell together: what the additive part cannot say, and trees can. */
const together = (rows: number): Table<ListedRows> => {
  const { rows: values } = caseTable(rows);
  const [a, b] = [(i: number) => values[i]?.[3], (i: number) => values[(i * 7 + 3) % rows]?.[3]];
  return {
    columns: [
      { id: 'a', type: 'number' },
      { id: 'b', type: 'number' },
      { id: 'nothing', type: 'number' },
    ],
    rows: values.map((_, i): Value[] => [a(i), b(i), null]),
    labels: values.map((_, i) => Number(a(i)) > 0 === Number(b(i)) > 0),
  };
};

it('a model with trees has a moderate answer for a row of nothing', async () => {
  const { weights } = await trainAdditive(together(1_000), unhurried);
  expect(weights?.trees.length).toBeGreaterThan(0);
  if (!weights) return;
  const odd: Value[][] = [[null, null, null], [undefined, undefined, undefined], []];
  for (const p of await probabilitiesOf(weights, odd, unhurried)) {
    expect(p).toBeGreaterThan(0.2);
    expect(p).toBeLessThan(0.8);
  }
}, 60_000);

it('ten thousand categories: the rest still tells, and a new one is no oracle', async () => {
  const table = caseTable(10_000, 'many');
  const many: Table = {
    columns: [...table.columns, { id: 'name', type: 'category' }],
    rows: table.rows.map((row, i) => [...row, `name ${i}`]),
    labels: table.labels,
  };
  const { weights, quality } = await trainAdditive(many, unhurried);
  expect(quality?.auc).toBeGreaterThan(0.75);
  if (!weights) throw new Error('no model');
  expect(JSON.stringify(weights).length).toBeLessThan(400_000);
  const [known, fresh] = await probabilitiesOf(
    weights,
    ['name 5', 'never seen'].map((name) => [0, 'gold', true, 0, name]),
    unhurried,
  );
  expect(Math.abs((known ?? 0) - (fresh ?? 1))).toBeLessThan(0.05);
}, 60_000);
