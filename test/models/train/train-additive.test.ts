import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auc } from '@/models/stats/auc';
import type { Table, Value } from '@/models/table';
import { trainAdditive } from '@/models/train/train-additive';
import { caseTable, noiseTable } from '../helpers/tables';
import { unhurried } from '../helpers/world';

describe('training', () => {
  it('finds what is there: close to the truth on cases it has not seen', async () => {
    const { reason, quality, weights } = await trainAdditive(caseTable(1_500), unhurried);
    expect(reason).toBe('modelServes');
    expect(weights?.features.map(({ id }) => id)).toEqual(['level', 'kind', 'active', 'noise']);
    expect(quality?.cases).toBe(300);
    // Measured: AUC .79, log-loss .55 beside .69 of the base rate.
    expect(quality?.auc).toBeGreaterThan(0.75);
    expect(quality?.logLoss).toBeLessThan((quality?.baseLogLoss ?? 0) - 0.08);
  });

  it('hands out what it said of the newest fifth, in the order of the rows', async () => {
    const table = caseTable(1_500);
    const { holdOut, quality } = await trainAdditive(table, unhurried);
    const forecasts = holdOut?.forecasts ?? [];
    expect(forecasts).toHaveLength(300);
    expect(auc(table.labels.slice(-300), forecasts)).toBeCloseTo(quality?.auc ?? Number.NaN, 12);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('does not publish pure noise (%d)', async (seed) => {
    const { reason, weights } = await trainAdditive(noiseTable(600, `coin ${seed}`), unhurried);
    expect(reason).toBe('modelNoBetterThanBaseRate');
    expect(weights).toBeNull();
  });

  it('refuses fewer than 40 cases of a kind, and says so', async () => {
    const table = caseTable(400);
    const rare = { ...table, labels: table.labels.map((label, i) => label && i < 60) };
    const positives = rare.labels.filter(Boolean).length;
    expect(positives).toBeLessThan(40);
    const trained = await trainAdditive(rare, unhurried);
    expect(trained).toMatchObject({ reason: 'modelTooFewCases', weights: null, quality: null });
    expect(trained.gate).toEqual({ level: 'low', positives, negatives: 400 - positives });
  });

  it.each([0, 1, 2])('has an answer for %d cases', async (rows) => {
    const { reason, gate } = await trainAdditive(caseTable(rows), unhurried);
    expect(reason).toBe('modelTooFewCases');
    expect(gate.level).toBe('none');
  });

  it('stops when it is aborted, with the reason of the signal', async () => {
    const stop = new Error('stopped');
    let steps = 0;
    const pace = async () => {
      if (++steps === 20) throw stop;
    };
    await expect(trainAdditive(caseTable(300), pace)).rejects.toBe(stop);
  });
});

describe('odd tables', () => {
  const labels = caseTable(120).labels;
  const table = (value: (i: number) => Value, type: 'number' | 'category' = 'number'): Table => ({
    columns: [{ id: 'odd', type }],
    rows: labels.map((_, i) => [value(i)]),
    labels,
  });

  it.each([
    ['nothing known', table(() => null)],
    ['nothing applies', table(() => undefined)],
    ['constant', table(() => 3)],
    ['not a number', table(() => Number.NaN)],
    ['a category each', table((i) => `name ${i}`, 'category')],
    ['one category', table(() => 'same', 'category')],
  ])('%s: no signal, so no model', async (_name, odd) => {
    const { reason } = await trainAdditive(odd, unhurried);
    expect(reason).toBe('modelNoBetterThanBaseRate');
  });

  it('no columns at all: no model', async () => {
    const bare = { columns: [], rows: labels.map(() => []), labels };
    expect((await trainAdditive(bare, unhurried)).weights).toBeNull();
  });

  it('whatever the values, the answer is a model with finite weights or a reason', async () => {
    const value = fc.oneof(
      fc.constantFrom(null, undefined, 0, -0, Number.NaN, Number.POSITIVE_INFINITY),
      fc.double(),
      fc.integer({ min: -3, max: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 100, maxLength: 140 }), async (values) => {
        const odd = {
          columns: [{ id: 'odd', type: 'number' as const }],
          rows: values.map((x) => [x]),
          labels: values.map((x, i) => (typeof x === 'number' && x > 0) || i % 2 === 0),
        };
        const { weights, reason } = await trainAdditive(odd, unhurried);
        expect(weights === null).toBe(reason !== 'modelServes');
        const numbers = weights?.features.flatMap(({ weights }) => weights) ?? [];
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 12 },
    );
  });
});

it('does not publish a model whose only merit is to know that times have changed', async () => {
  const table = noiseTable(1_000, 'drift');
  // The share of positives falls from .75 to .5 in time; nothing else tells cases apart.
  const labels = table.labels.map((label, i) => label || (i < 600 && i % 2 === 0));
  const { reason } = await trainAdditive({ ...table, labels }, unhurried);
  expect(reason).toBe('modelNoBetterThanBaseRate');
});
