import { beforeAll, describe, expect, it } from 'vitest';
import type { History } from '@/lib/domain/history';
import type { Model } from '@/lib/domain/model';
import type { Drift } from '@/lib/domain/model-card';
import type { Result } from '@/lib/domain/result';
import { DAY } from '@/lib/domain/time';
import { driftOf } from '@/models/monitor/drift';
import { trainModel } from '@/models/train/train-model';
import { sampleHistory } from '../helpers/sample-history';

const NOW = Date.UTC(2026, 10, 21);
const TRAINED = NOW - 90 * DAY;
const pace = { yieldTo: async () => undefined };
const { history } = sampleHistory(7, NOW);

const answerOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

/** What was known when the model was trained; the sample keeps no other past of open deals. */
let model: Model;
const driftAt = async (at: number, changed: History = history): Promise<Drift> =>
  answerOf(await driftOf(model, changed, at, pace));

beforeAll(async () => {
  const options = { version: 1, serving: null, ...pace };
  model = answerOf(await trainModel('deal-win', history, TRAINED, options));
}, 60_000);

describe('a trained model', () => {
  it('reports on its hold-out: every case in one bin and in one slice of each kind', () => {
    const { report, quality } = model;
    const cases = quality?.cases ?? 0;
    expect(model.status).toBe('serving');
    expect(report?.reliability.reduce((sum, bin) => sum + bin.cases, 0)).toBe(cases);
    expect(report?.lift.at(-1)).toEqual({ share: 1, captured: 1 });
    const names = new Set(report?.slices.map(({ by }) => by.key));
    expect([...names].sort()).toEqual(['sliceRegion', 'sliceSize', 'sliceTier', 'sliceType']);
    for (const slice of report?.slices ?? []) expect(slice.cases).toBeGreaterThanOrEqual(20);
    expect(report?.window.to).toBeLessThanOrEqual(TRAINED);
    expect(report?.window.from).toBeLessThan(report?.window.to ?? 0);
  });

  it('has not drifted on the day it was trained, and nothing has ended since', async () => {
    const drift = await driftAt(TRAINED);
    expect(drift.scorePsi).toBeCloseTo(0, 6);
    expect(drift.features.every(({ psi }) => Math.abs(psi) < 1e-6)).toBe(true);
    expect(drift.since).toBeNull();
    expect(drift).not.toHaveProperty('slices');
    expect(drift.baseRate).toMatchObject({ isShifted: false });
    expect(drift.baseRate.cases).toBeGreaterThan(20);
  });

  it('meets the cases that ended since with about what it forecast', async () => {
    const { since, baseRate, slices = [] } = await driftAt(NOW);
    expect(since?.cases).toBeGreaterThan(20);
    expect(baseRate.cases).toBeGreaterThanOrEqual(since?.cases ?? 0);
    expect(Math.abs((since?.forecast ?? 0) - (since?.observed ?? 1))).toBeLessThan(0.15);
    const sizes = slices.filter(({ by }) => by.key === 'sliceSize');
    expect(sizes.reduce((sum, { cases }) => sum + cases, 0)).toBe(since?.cases);
    const mean = sizes.reduce((sum, { cases, observed }) => sum + cases * observed, 0);
    expect(mean / (since?.cases ?? 0)).toBeCloseTo(since?.observed ?? 0, 9);
    for (const { cases } of slices) expect(cases).toBeGreaterThanOrEqual(20);
    expect(baseRate.isShifted).toBe(false);
  });

  it('is told when nearly all deals are suddenly lost', async () => {
    const deals = history.deals.map((deal) =>
      deal.state === 'won' && (deal.closedAt ?? 0) > TRAINED
        ? { ...deal, state: 'lost' as const }
        : deal,
    );
    const { baseRate, since } = await driftAt(NOW, { ...history, deals });
    expect(baseRate.isShifted).toBe(true);
    expect(since?.observed).toBeLessThan(since?.forecast ?? 0);
  });

  it('is told of a shift also when it was trained anew meanwhile, and still hardly follows it', async () => {
    const from = NOW - 60 * DAY;
    const deals = history.deals.map((deal) =>
      deal.state === 'won' && (deal.closedAt ?? 0) > from
        ? { ...deal, state: 'lost' as const }
        : deal,
    );
    const fresh = { ...model, trainedAt: NOW - DAY };
    const drift = answerOf(await driftOf(fresh, { ...history, deals }, NOW, pace));
    expect(drift.since?.cases ?? 0).toBeLessThan(20);
    expect(drift.baseRate.isShifted).toBe(true);
    expect(drift.baseRate.now).toBeLessThan(drift.baseRate.then / 1.5);
  });

  it('is held against what a version of before forecast, while it is too young itself', async () => {
    const fresh = { ...model, version: 2, trainedAt: NOW - DAY };
    const drift = answerOf(await driftOf(fresh, history, NOW, { ...pace, elder: model }));
    const { since, slices } = await driftAt(NOW);
    expect(since?.version).toBe(1);
    expect([drift.since, drift.slices]).toEqual([since, slices]);
    const outdated = { ...model, weights: null };
    const alone = answerOf(await driftOf(fresh, history, NOW, { ...pace, elder: outdated }));
    expect(alone.since?.cases ?? 0).toBeLessThan(20);
  });

  it('is told when open deals come from elsewhere', async () => {
    const accounts = history.accounts.map((account) => ({ ...account, region: 'Atlantis' }));
    const { features } = await driftAt(TRAINED, { ...history, accounts });
    expect(features[0]).toMatchObject({ feature: 'region', isShifted: true });
  });

  it('stops when told to', async () => {
    const signal = AbortSignal.abort();
    const stopped = await driftOf(model, history, NOW, { ...pace, signal });
    expect(!stopped.ok && stopped.problem.code).toBe('scoring-stopped');
  });
});
