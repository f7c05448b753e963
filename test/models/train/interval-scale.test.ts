import { describe, expect, it } from 'vitest';
import { interval80 } from '@/models/score/interval';
import { predictorOf } from '@/models/score/predict';
import { sharesOf } from '@/models/score/shares';
import { hashShare } from '@/models/stats/hash-share';
import { logistic } from '@/models/stats/logistic';
import { intervalScale } from '@/models/train/interval-scale';
import { trainAdditive } from '@/models/train/train-additive';
import { caseTable } from '../helpers/tables';
import { unhurried } from '../helpers/world';

/** Cases whose log-odds are off by `error` to either side, group by group. */
const told = (cases: number, error: number) =>
  Array.from({ length: cases }, (_, i) => {
    const logit = (4 * i) / cases - 2;
    const off = (Math.floor((i * 40) / cases) % 2 === 0 ? 1 : -1) * error;
    return { logit, deviation: 0.2, label: hashShare(`told ${i}`) < logistic(logit + off) };
  });

describe('the scale of intervals', () => {
  it('is small where a model is right, and large where it is wrong by more than it knows', () => {
    expect(intervalScale(told(8_000, 0))).toBeLessThan(1);
    expect(intervalScale(told(8_000, 0.8))).toBeGreaterThan(2);
  });

  it('is 1 with too few cases to say', () => {
    expect(intervalScale(told(80, 0.8))).toBe(1);
    expect(intervalScale([])).toBe(1);
  });
});

it('80 % intervals hold the true chance in about 80 % of new cases, over many tables', async () => {
  let [inside, all] = [0, 0];
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const { weights } = await trainAdditive(caseTable(1_500, name), unhurried);
    if (!weights) throw new Error('no model');
    const { rows, truth } = caseTable(1_000, `${name} other`);
    const predictions = await predictorOf(weights)(rows, unhurried);
    predictions.forEach(({ effects, deviation }, i) => {
      const { low, high } = interval80(sharesOf(weights.intercept, effects).logit, deviation);
      const chance = truth[i] ?? Number.NaN;
      all++;
      if (chance >= low && chance <= high) inside++;
    });
  }
  // Measured: .806; from table to table .63 to .91, as one hold-out of 300 cases sets the scale.
  expect(inside / all).toBeGreaterThan(0.7);
  expect(inside / all).toBeLessThan(0.92);
}, 60_000);
