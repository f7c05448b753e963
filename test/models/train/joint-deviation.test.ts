import { beforeAll, expect, it } from 'vitest';
import { designOf } from '@/models/encode/design';
import { useTensorFlow } from '@/models/tf';
import { fitAdditive, prepare } from '@/models/train/fit-additive';
import { jointDeviation } from '@/models/train/joint-deviation';
import { caseTable } from '../helpers/tables';
import { unhurried } from '../helpers/world';

beforeAll(useTensorFlow);

/** The first column of cases as often as wanted. */
const copies = (count: number) => {
  const { columns, rows, labels } = caseTable(400);
  const [level] = columns;
  if (!level) throw new Error('no column');
  return {
    columns: Array.from({ length: count }, (_, i) => ({ ...level, id: `copy ${i}` })),
    rows: rows.map(([value]) => Array.from({ length: count }, () => value)),
    labels,
  };
};

async function deviationOf(count: number): Promise<number> {
  const table = copies(count);
  const fit = await fitAdditive(await prepare(table, unhurried), 3, unhurried);
  return jointDeviation(fit, table.rows, unhurried);
}

it('hardly grows with columns that say the same', async () => {
  const [one, five] = [await deviationOf(1), await deviationOf(5)];
  expect(one).toBeGreaterThan(0.05);
  // Measured: .25 and .30, as five weights are held back less than one.
  expect(five).toBeLessThan(1.3 * one);
});

it('is about what fits on other cases differ by', async () => {
  const asked = caseTable(100, 'asked');
  const logits: Float64Array[] = [];
  const said: number[] = [];
  for (let i = 0; i < 20; i++) {
    const table = caseTable(500, `drawn ${i}`);
    const fit = await fitAdditive(await prepare(table, unhurried), 3, unhurried);
    const { data, rows, width } = designOf(fit.encoders, asked.rows);
    logits.push(
      Float64Array.from({ length: rows }, (_, row) =>
        fit.weights.reduce((sum, w, column) => sum + w * (data[row * width + column] ?? 0), 0),
      ),
    );
    said.push(await jointDeviation(fit, asked.rows, unhurried));
  }
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const variances = asked.rows.map((_, row) => {
    const all = logits.map((one) => one[row] ?? Number.NaN);
    return mean(all.map((x) => (x - mean(all)) ** 2));
  });
  const differ = Math.sqrt(mean(variances));
  // Measured: .26 and .33, as the ridge moves the fits towards each other.
  expect(mean(said)).toBeGreaterThan(differ);
  expect(mean(said)).toBeLessThan(1.5 * differ);
});

it('is nothing of no cases', async () => {
  const fit = await fitAdditive(await prepare(copies(1), unhurried), 3, unhurried);
  expect(await jointDeviation(fit, [], unhurried)).toBe(0);
});
