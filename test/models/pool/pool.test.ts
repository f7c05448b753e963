import { beforeAll, describe, expect, it } from 'vitest';
import { fitCorrection } from '@/models/pool/correction';
import { chooseHold, pool } from '@/models/pool/pool';
import { parentOf, pooledWeights } from '@/models/pool/pooled-weights';
import { predictorOf } from '@/models/score/predict';
import { probabilitiesOf } from '@/models/score/probabilities';
import { sharesOf } from '@/models/score/shares';
import { hashShare } from '@/models/stats/hash-share';
import { logLoss } from '@/models/stats/log-loss';
import { logistic } from '@/models/stats/logistic';
import { logit } from '@/models/stats/logit';
import { type ListedRows, slice, type Table } from '@/models/table';
import { trainAdditive } from '@/models/train/train-additive';
import type { Weights } from '@/models/weights';
import { caseTable } from '../helpers/tables';
import { unhurried } from '../helpers/world';

/** Cases like those of the whole, but for what `shift` adds to the log-odds of each. */
function part(
  rows: number,
  name: string,
  shift: (row: ListedRows[number]) => number,
): Table<ListedRows> {
  const { truth, ...table } = caseTable(rows, name);
  return {
    ...table,
    labels: table.rows.map(
      (row, i) => hashShare(`${name} end ${i}`) < logistic(logit(truth[i] ?? 0.5) + shift(row)),
    ),
  };
}

/** Gold loses its charm here, and everything ends well more often. */
const otherwise = (row: ListedRows[number]) => (row[1] === 'gold' ? -1.8 : 0.6);
const alike = () => 0;

let parent: Weights;
beforeAll(async () => {
  const { weights } = await trainAdditive(caseTable(3_000), unhurried);
  if (!weights) throw new Error('no parent');
  parent = weights;
}, 60_000);

const lossOf = async (weights: Weights, table: Table) =>
  logLoss(table.labels, await probabilitiesOf(weights, table.rows, unhurried));

async function pooledOn(table: Table): Promise<Weights> {
  const hold = await chooseHold(parent, table, unhurried);
  return (await pool(parent, table, hold, unhurried))();
}

describe('a model pooled to its parent', () => {
  it('learns what its part does differently from cases too few for a model of their own', async () => {
    const table = part(1_400, 'part', otherwise);
    const few = slice(table, 0, 120);
    expect((await trainAdditive(few, unhurried)).weights).toBeNull();
    const later = slice(table, 400);
    const loss = await lossOf(await pooledOn(few), later);
    expect(loss).toBeLessThan((await lossOf(parent, later)) - 0.03);
  }, 60_000);

  it('foretells its part better than a model of those cases alone, over several parts and sizes', async () => {
    let [pooled, alone] = [0, 0];
    for (const name of ['part', 'p1', 'p2', 'p3', 'p4', 'p5']) {
      const table = part(1_400, name, otherwise);
      const later = slice(table, 400);
      for (const cases of [160, 240, 400]) {
        const few = slice(table, 0, cases);
        const { weights } = await trainAdditive(few, unhurried);
        if (!weights) continue;
        alone += await lossOf(weights, later);
        pooled += await lossOf(await pooledOn(few), later);
      }
    }
    expect(pooled).toBeLessThan(alone - 0.03);
  }, 60_000);

  it('stays with its parent where the part is like the whole', async () => {
    const table = part(1_400, 'same', alike);
    const pooled = await pooledOn(slice(table, 0, 400));
    const later = slice(table, 400);
    expect(Math.abs((await lossOf(pooled, later)) - (await lossOf(parent, later)))).toBeLessThan(
      0.005,
    );
  }, 60_000);

  it('moves further from its parent the more cases say the same', async () => {
    const { columns, rows, labels } = part(120, 'part', otherwise);
    const moves: number[] = [];
    for (const times of [1, 4, 16]) {
      const again = Array.from({ length: times });
      const table = {
        columns,
        rows: again.flatMap(() => rows),
        labels: again.flatMap(() => labels),
      };
      const weights = (await pool(parent, table, { penalty: 30 }, unhurried))();
      const [asked] = await probabilitiesOf(weights, [[0, 'gold', false, 0]], unhurried);
      const [before] = await probabilitiesOf(parent, [[0, 'gold', false, 0]], unhurried);
      moves.push(logit(before ?? 0.5) - logit(asked ?? 0.5));
    }
    expect(moves).toEqual([...moves].sort((a, b) => a - b));
    expect(moves[0]).toBeGreaterThan(0);
    expect((moves[2] ?? 0) - (moves[0] ?? 0)).toBeGreaterThan(0.3);
  });

  it('is explained as exactly as its parent: base and contributions sum to the log-odds', async () => {
    const weights = await pooledOn(part(400, 'part', otherwise));
    const rows = [
      ...caseTable(50, 'asked').rows,
      [null, null, null, null],
      [9, 'new', undefined, 0],
    ];
    const said = await probabilitiesOf(weights, rows, unhurried);
    const predictions = await predictorOf(weights)(rows, unhurried);
    predictions.forEach(({ effects }, i) => {
      const shares = sharesOf(weights.intercept, effects);
      const sum = shares.logits.reduce((total, share) => total + share, shares.baseLogit);
      expect(sum).toBeCloseTo(logit(said[i] ?? 0.5), 6);
    });
  }, 60_000);

  it('keeps to the direction that the field knows, against the cases of the part', async () => {
    // Here a higher level is bad, which the field says cannot be.
    const table = part(1_000, 'against', (row) => -4 * (typeof row[0] === 'number' ? row[0] : 0));
    const weights = (await pool(parent, table, { penalty: 3 }, unhurried))();
    const rows = [-2, -1, 0, 1, 2].map((level) => [level, 'silver', true, 0]);
    const said = await probabilitiesOf(weights, rows, unhurried);
    for (let i = 1; i < said.length; i++) {
      expect(said[i]).toBeGreaterThanOrEqual((said[i - 1] ?? 1) - 1e-9);
    }
  });

  it('only moves the level where it is held firmly, and is surer of it with more cases', async () => {
    const table = part(800, 'part', () => 1);
    const firm = async (cases: number) =>
      (await pool(parent, slice(table, 0, cases), { penalty: 1e9 }, unhurried))();
    const [few, many] = [await firm(40), await firm(800)];
    expect(many.features.map(({ weights }) => weights)).toEqual(
      parent.features.map(({ weights }) => weights.map((weight) => expect.closeTo(weight, 5))),
    );
    expect(many.intercept - parent.intercept).toBeGreaterThan(0.7);
    expect(many.intercept - parent.intercept).toBeLessThan(1.3);
    expect(many.interceptVariance).toBeLessThan(few.interceptVariance);
    expect(few.interceptVariance).toBeGreaterThan(parent.interceptVariance);
  });

  it('stays finite where all cases of the part end alike', async () => {
    const table = part(60, 'won', () => 50);
    const weights = await pooledOn(table);
    for (const p of await probabilitiesOf(weights, table.rows, unhurried)) {
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThan(1);
    }
  });
});

describe('fitCorrection', () => {
  it('is where the penalised loss has no slope', async () => {
    const data = Float32Array.from([1, -1, 1, 0.5, 1, 2, 1, -2]);
    const labels = [false, true, true, false];
    const offsets = [0.3, -0.2, 0.5, 0];
    const design = { data, rows: 4, width: 2 };
    const free = { weights: new Float64Array(2), signs: new Int8Array(2) };
    const { added } = await fitCorrection({ design, labels, offsets }, free, 2, unhurried);
    const slope = (column: number, penalty: number) =>
      labels.reduce(
        (sum, label, i) => {
          const [one, x] = [data[2 * i] ?? 0, data[2 * i + 1] ?? 0];
          const p = logistic((offsets[i] ?? 0) + one * (added[0] ?? 0) + x * (added[1] ?? 0));
          return sum + (p - Number(label)) * (column === 0 ? one : x);
        },
        penalty * (added[column] ?? 0),
      );
    expect(slope(0, 4)).toBeCloseTo(0, 6);
    expect(slope(1, 2)).toBeCloseTo(0, 6);
  });

  it('folds nothing into the parent where nothing is added', () => {
    const { weights } = parentOf(parent, caseTable(1).columns);
    const none = {
      added: new Float64Array(weights.length),
      variances: new Float64Array(weights.length),
    };
    const same = pooledWeights(parent, none);
    expect(same.intercept).toBe(parent.intercept);
    expect(same.features.map(({ weights }) => weights)).toEqual(
      parent.features.map(({ weights }) => weights),
    );
  });
});
