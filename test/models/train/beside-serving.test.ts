import { describe, expect, it } from 'vitest';
import type { Model } from '@/lib/domain/model';
import { gateOf } from '@/lib/domain/score';
import { hashShare as drawn } from '@/models/stats/hash-share';
import { logistic } from '@/models/stats/logistic';
import { logit } from '@/models/stats/logit';
import { slice } from '@/models/table';
import { besideServing, type Duel, verdictOf } from '@/models/train/beside-serving';
import { type HoldOut, trainAdditive } from '@/models/train/train-additive';
import { caseTable } from '../helpers/tables';
import { unhurried } from '../helpers/world';

/** Cases with ends as likely as `truth` says, foretold by both models as given. */
const duels = (count: number, fresh: (p: number) => number, serving: (p: number) => number) =>
  Array.from({ length: count }, (_, i): Duel => {
    const p = 0.1 + 0.8 * drawn(`duel ${i}`);
    return { label: drawn(`end ${i}`) < p, fresh: fresh(p), serving: serving(p) };
  });

const truth = (p: number) => p;
const coin = () => 0.5;
const upsideDown = (p: number) => 1 - p;

describe('verdictOf', () => {
  it('refuses a model that foretells the newest cases worse', () => {
    expect(verdictOf(duels(200, upsideDown, truth), false)).toBe('modelWorseThanServing');
    expect(verdictOf(duels(200, coin, truth), false)).toBe('modelWorseThanServing');
  });

  it('lets a better one and an equal one serve', () => {
    expect(verdictOf(duels(200, truth, coin), false)).toBe('modelServes');
    expect(verdictOf(duels(200, truth, truth), false)).toBe('modelServes');
  });

  it('cannot tell them apart by a handful of cases', () => {
    expect(verdictOf(duels(19, upsideDown, truth), false)).toBe('modelServes');
    expect(verdictOf([], false)).toBe('modelServes');
  });

  it('keeps what a person brought back until a new one has proved to be better', () => {
    expect(verdictOf([], true)).toBe('modelNotBetterThanRestored');
    expect(verdictOf(duels(19, truth, upsideDown), true)).toBe('modelNotBetterThanRestored');
    expect(verdictOf(duels(200, truth, truth), true)).toBe('modelNotBetterThanRestored');
    expect(verdictOf(duels(200, coin, truth), true)).toBe('modelNotBetterThanRestored');
    expect(verdictOf(duels(200, truth, coin), true)).toBe('modelServes');
  });
});

describe('besideServing', () => {
  /** Cases that end one a day, of which from day 1,650 on far more end well. */
  const plain = caseTable(2_000, 'times change');
  const labels = plain.truth.map((chance, day) => {
    const later = logistic(logit(chance) + (day < 1_650 ? -1 : 2));
    return drawn(`end ${day}`) < later;
  });
  const cases = labels.map((positive, day) => ({
    subjectId: `${day}`,
    at: day - 10,
    settledAt: day,
    positive,
  }));
  const table = { ...plain, labels, cases };

  const trainedOn = async (day: number): Promise<Model> => ({
    id: 'deal-win:1',
    kind: 'deal-win',
    version: 1,
    status: 'serving',
    trainedAt: day,
    gate: gateOf(100, 100),
    quality: null,
    reason: 'modelServes',
    weights: (await trainAdditive(slice(table, 0, day + 1), unhurried)).weights,
  });
  const holdOutOf = async (): Promise<HoldOut> => {
    const { holdOut } = await trainAdditive(table, unhurried);
    if (!holdOut) throw new Error('no hold-out');
    return holdOut;
  };

  it('lets a new model follow times that have changed since the serving one', async () => {
    const holdOut = await holdOutOf();
    const serving = await trainedOn(1_900);
    expect(await besideServing(serving, table, holdOut, unhurried)).toBe('modelServes');
    const restored = { ...(await trainedOn(1_650)), restoredAt: 1_900 };
    expect(await besideServing(restored, table, holdOut, unhurried)).toBe('modelServes');
  }, 60_000);

  it('asks of the later half of what the serving one has not seen, at most of the hold-out', async () => {
    const asked: number[] = [];
    const forecasts = labels.slice(1_600).map(() => 0.5);
    const forecastsFrom = async (start: number) => {
      asked.push(start);
      return labels.slice(start).map((label) => (label ? 0.01 : 0.99));
    };
    const serving = await trainedOn(1_399);
    const verdicts = [];
    for (const trainedAt of [1_000, 1_399, 1_899, 1_959, 1_999]) {
      const older = { ...serving, trainedAt };
      verdicts.push(await besideServing(older, table, { forecasts, forecastsFrom }, unhurried));
    }
    expect(asked).toEqual([1_600, 1_700, 1_950, 1_980]);
    // The last has nothing to be judged on.
    expect(verdicts).toEqual([...Array(4).fill('modelWorseThanServing'), 'modelServes']);
  }, 60_000);
});
