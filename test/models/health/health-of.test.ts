import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_HEALTH_WEIGHTS,
  HEALTH_PARTS,
  type HealthPartId,
  type HealthWeights,
  healthWeightsProblem,
} from '@/lib/domain/health';
import type { History } from '@/lib/domain/history';
import { addMonths, DAY, monthOf } from '@/lib/domain/time';
import { timelineOf } from '@/models/features/timeline';
import { healthOf, healthOfAll } from '@/models/health/health-of';
import { healthPastOf } from '@/models/health/health-past';
import { daysAgo, engagement, NOW, partner, revenue } from '@/test/lib/insights/make';
import { unhurried, world } from '../helpers/world';

const P1 = 'sample:p1';

const pastOf = async (history: History, now = NOW) =>
  healthPastOf(history, await timelineOf(history, unhurried), now, unhurried);

async function healthIn(
  history: History,
  weights: HealthWeights = DEFAULT_HEALTH_WEIGHTS,
  now = NOW,
) {
  return healthOf(P1, await pastOf(history, now), weights);
}

async function partIn(history: History, id: HealthPartId, now = NOW) {
  const part = (await healthIn(history, DEFAULT_HEALTH_WEIGHTS, now)).parts.find(
    (each) => each.id === id,
  );
  if (!part) throw new Error(`${id} is missing`);
  return part;
}

const rating = (value: number, days: number) => ({
  ...engagement(daysAgo(days)),
  id: `sample:psat${days}`,
  kind: 'psat' as const,
  value,
});

describe('healthOf', () => {
  it('sums its parts exactly, and gives the weight of unknown parts to the others', async () => {
    const history = world();
    const past = await pastOf(history);
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 7, maxLength: 7 }), (drawn) => {
        const weights = Object.fromEntries(
          HEALTH_PARTS.map((id, i) => [id, drawn[i] as number]),
        ) as unknown as HealthWeights;
        const { points, parts } = healthOf(P1, past, weights);
        if (points === null) return;
        expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(points);
        expect(parts.reduce((sum, part) => sum + part.weight, 0)).toBeCloseTo(100, 9);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(100 + 1e-9);
        for (const { value, weight } of parts) if (value === null) expect(weight).toBe(0);
      }),
    );
  });

  it('has no number for a partner of whom nothing is known', async () => {
    const unknown = { partners: [partner({ certifications: [] })], accounts: [], deals: [] };
    const history = world({ ...unknown, registrations: [], engagements: [], revenues: [] });
    const { points, parts } = await healthIn(history);
    expect(points).toBeNull();
    expect(parts.map(({ value }) => value)).toEqual(HEALTH_PARTS.map(() => null));
  });

  it('flags a partner that has gone silent, whatever the sum says', async () => {
    const later = NOW + 100 * DAY;
    expect(await partIn(world(), 'recency', later)).toMatchObject({ value: 0, isFlagged: true });
    expect((await partIn(world(), 'recency')).isFlagged).toBe(false);
  });

  it('compares revenue with the same months of the year before', async () => {
    const months = (late: number) =>
      Array.from({ length: 24 }, (_, i) =>
        revenue(addMonths(monthOf(NOW), i - 24), i < 18 ? 10_000 : late),
      );
    expect((await partIn(world({ revenues: months(11_500) }), 'revenueGrowth')).value).toBe(100);
    expect((await partIn(world({ revenues: months(8_000) }), 'revenueGrowth')).value).toBeCloseTo(
      50,
    );
    expect((await partIn(world({ revenues: months(2_000) }), 'revenueGrowth')).isFlagged).toBe(
      true,
    );
  });

  it('reads ratings on the scale that they are given on, and none older than a year', async () => {
    const of5 = world({ engagements: [rating(4, 20), rating(5, 40), rating(1, 500)] });
    expect((await partIn(of5, 'satisfaction')).value).toBe(100);
    const of10 = world({ engagements: [rating(4, 20), rating(10, 500)] });
    expect((await partIn(of10, 'satisfaction')).value).toBeCloseTo(33.3, 1);
    const none = world({ engagements: [rating(4, 500)] });
    expect((await partIn(none, 'satisfaction')).value).toBeNull();
  });

  it('counts marketing money that was claimed', async () => {
    const asked = (kind: 'mdf-request' | 'mdf-claim', value: number | null) => ({
      ...engagement(daysAgo(30)),
      id: `sample:${kind}`,
      kind,
      value,
    });
    const used = world({ engagements: [asked('mdf-request', 1_000), asked('mdf-claim', 400)] });
    expect((await partIn(used, 'mdfUse')).value).toBeCloseTo(50);
    const unused = world({ engagements: [asked('mdf-request', null)] });
    expect(await partIn(unused, 'mdfUse')).toMatchObject({ value: 0, isFlagged: true });
  });

  it('knows half of the certificates to be lapsed', async () => {
    expect((await partIn(world(), 'training')).value).toBe(50);
  });

  it('sees nothing of what came after the cut-off', async () => {
    const now = daysAgo(100);
    const before = await healthIn(world(), DEFAULT_HEALTH_WEIGHTS, now);
    const engagements = [...world().engagements, rating(1, 50), rating(100, 20)];
    expect(await healthIn(world({ engagements }), DEFAULT_HEALTH_WEIGHTS, now)).toEqual(before);
  });

  it('judges every partner', async () => {
    const partners = ['sample:p1', 'sample:p2'].map((id) => partner({ id }));
    const history = world({ partners });
    const timeline = await timelineOf(history, unhurried);
    const all = await healthOfAll(history, timeline, NOW, DEFAULT_HEALTH_WEIGHTS, unhurried);
    expect([...all.keys()]).toEqual(['sample:p1', 'sample:p2']);
  });
});

describe('healthWeightsProblem', () => {
  it('takes the weights we start with', () => {
    expect(healthWeightsProblem(DEFAULT_HEALTH_WEIGHTS)).toBeNull();
  });

  it('refuses parts of percents, a wrong sum, and too much money', () => {
    const change = (over: Partial<HealthWeights>) =>
      healthWeightsProblem({ ...DEFAULT_HEALTH_WEIGHTS, ...over });
    expect(change({ recency: 10.5, training: 9.5 })).toBe('range');
    expect(change({ recency: -10, training: 30 })).toBe('range');
    expect(change({ recency: 20 })).toBe('sum');
    expect(change({ revenueGrowth: 40, engagement: 5 })).toBe('revenue');
  });
});
