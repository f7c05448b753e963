import { memory } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { designOf } from '@/models/encode/design';
import { encoderOf } from '@/models/encode/encoder';
import { predictorOf } from '@/models/score/predict';
import type { Value } from '@/models/table';
import { trainAdditive } from '@/models/train/train-additive';
import type { Weights } from '@/models/weights';
import { caseTable } from '../helpers/tables';
import { unhurried } from '../helpers/world';

async function trained(): Promise<Weights> {
  const { weights } = await trainAdditive(caseTable(800), unhurried);
  if (!weights) throw new Error('no model');
  return weights;
}

it('says what a plain sum over the columns says, effect by effect', async () => {
  const weights = { ...(await trained()), trees: [] };
  const { rows } = caseTable(50, 'others');
  const encoders = weights.features.map(encoderOf);
  const { data, width } = designOf(encoders, rows);
  const predictions = await predictorOf(weights)(rows, unhurried);
  predictions.forEach(({ effects, deviation }, i) => {
    const row = data.subarray(i * width, (i + 1) * width);
    let start = 1;
    let variance = weights.interceptVariance;
    weights.features.forEach(({ weights: own, variances }, j) => {
      const plain = own.reduce((s, w, k) => s + w * (row[start + k] ?? 0), 0);
      variance += variances.reduce((s, v, k) => s + v * (row[start + k] ?? 0) ** 2, 0);
      start += own.length;
      expect(effects[j]).toBeCloseTo(plain, 12);
    });
    expect(deviation).toBeCloseTo(Math.sqrt(variance), 12);
  });
});

it('says the same of a row alone and in a crowd', async () => {
  const predict = predictorOf(await trained());
  const { rows } = caseTable(3_000, 'crowd');
  const [alone] = await predict(rows.slice(1_234, 1_235), unhurried);
  expect((await predict(rows, unhurried))[1_234]).toEqual(alone);
});

it('takes rows of nothing, of new names and of no columns', async () => {
  const weights = await trained();
  const odd: Value[][] = [[], [null, null, null, null], [9e99, 'new', true, -9e99], [Number.NaN]];
  const [empty, missing] = await predictorOf(weights)(odd, unhurried);
  expect([...(empty?.effects ?? [])]).toEqual([0, 0, 0, 0]);
  // Missing is not zero: training saw it and gave it its own weight.
  const [zero] = await predictorOf(weights)([[0, null, null, null]], unhurried);
  expect(missing?.effects[0]).not.toBe(zero?.effects[0]);
});

it('is surer of what it has seen often', async () => {
  const weights = await trained();
  const [usual, rare] = await predictorOf(weights)(
    [
      [0, 'gold', false, 0],
      [9, 'gold', true, 9],
    ],
    unhurried,
  );
  expect(usual?.deviation).toBeLessThan(rare?.deviation ?? 0);
});

it('leaves no tensor behind in a hundred rounds', async () => {
  const predict = predictorOf(await trained());
  const { rows } = caseTable(20);
  await predict(rows, unhurried);
  const before = memory().numTensors;
  for (let i = 0; i < 100; i++) await predict(rows, unhurried);
  expect(memory().numTensors).toBe(before);
});
