import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contribution, Score } from '@/lib/domain/score';
import { say } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import { snapshotOf, withChanges } from '@/lib/use-cases/score-changes';
import { logistic } from '@/models/stats/logistic';
import { score } from '../insights/make';

const FEATURES = ['deal-age', 'partner-tier', 'region', 'registered'];
const START = Date.UTC(2026, 0, 1);

/** A score on a day, of log-odds that are a base and the shares of the four features. */
function scoreOn(day: number, base: number, shares: readonly number[], version = 1): Score {
  const contributions = FEATURES.flatMap((feature, i): Contribution[] => {
    const logit = shares[i] ?? 0;
    const words = { label: say(feature), evidence: say('x'), cases: 0, positives: 0, points: 0 };
    return logit === 0 ? [] : [{ feature, logit, ...words }];
  });
  return score({
    probability: logistic(base + shares.reduce((sum, share) => sum + share, 0)),
    baseLogit: base,
    contributions,
    modelVersion: version,
    computedAt: START + day * DAY,
  });
}

/** Scored once on each of these days, as the background does. */
const lived = (days: readonly Score[]): Score =>
  days.reduce<Score | null>((last, next) => {
    const [scored] = withChanges([next], last ? [last] : [], []);
    return scored ?? null;
  }, null) as Score;

/** What changed in it since last week. */
const changesSince = ({ change }: Score) => change?.changes ?? [];

const pointsOf = (scored: Score): Record<string, number> =>
  Object.fromEntries(changesSince(scored).map(({ feature, points }) => [feature ?? '', points]));

describe('what changed in a score', () => {
  it('is nothing to tell in its first week', () => {
    expect(lived([scoreOn(0, 0, [1]), scoreOn(6, 0, [2])]).change).toBeUndefined();
  });

  it('blames the feature that moved, and no other', () => {
    const scored = lived([scoreOn(0, -1, [1, 0.5, 0.2]), scoreOn(7, -1, [0.2, 0.5, 0.2])]);
    const then = 100 * logistic(0.7);
    const now = 100 * logistic(-0.1);
    expect(scored.change).toMatchObject({ since: START, points: then });
    expect(changesSince(scored)).toHaveLength(1);
    expect(changesSince(scored)[0]).toMatchObject({ feature: 'deal-age', label: say('deal-age') });
    expect(pointsOf(scored)['deal-age']).toBeCloseTo(now - then, 9);
  });

  it('names a feature that has no share any more', () => {
    const scored = lived([scoreOn(0, 0, [0, 0, 0.8]), scoreOn(8, 0, [])]);
    expect(changesSince(scored)[0]?.label).toEqual(say('featureNameRegion'));
  });

  it('always looks one to two weeks back, however often it is scored', () => {
    const days = Array.from({ length: 60 }, (_, day) => scoreOn(day, day / 100, [0.5]));
    for (let end = 8; end <= 60; end += 5) {
      const scored = lived(days.slice(0, end));
      const age = (scored.computedAt - (scored.change?.since ?? 0)) / DAY;
      expect(age).toBeGreaterThanOrEqual(7);
      expect(age).toBeLessThan(14);
      expect(scored.snapshots?.length).toBeLessThanOrEqual(3);
    }
  });

  it('gives a new model its own share, as far as the old one says otherwise today', () => {
    const week = lived([scoreOn(0, 0, [1, 0.5])]);
    // The deal aged: −0.4 for the old model. The new one says 0.3 less of the very same facts.
    const old = scoreOn(7, 0, [0.6, 0.5]);
    const fresh = scoreOn(7, 0.1, [0.1, 0.6], 2);
    const [scored] = withChanges([fresh], [week], [old]);
    if (!scored) throw new Error('no score');
    const points = pointsOf(scored);
    const slope = (100 * (logistic(0.8) - logistic(1.5))) / (0.8 - 1.5);
    expect(points['deal-age']).toBeCloseTo(-0.4 * slope, 9);
    expect(points['']).toBeCloseTo(-0.3 * slope, 9);
    expect(Object.keys(points)).toHaveLength(2);
    expect(changesSince(scored).find(({ feature }) => feature === null)?.label).toEqual(
      say('changeModelItself'),
    );
  });

  it('goes on from there: later moves of features are told in the words of the new model', () => {
    const week = lived([scoreOn(0, 0, [1])]);
    const [switched] = withChanges([scoreOn(5, 0.5, [2], 2)], [week], [scoreOn(5, 0, [1])]);
    const [scored] = withChanges([scoreOn(7, 0.5, [1.5], 2)], switched ? [switched] : [], []);
    if (!scored) throw new Error('no score');
    const slope = (100 * (logistic(2) - logistic(1))) / 1;
    expect(pointsOf(scored)['deal-age']).toBeCloseTo(-0.5 * slope, 9);
    expect(pointsOf(scored)['']).toBeCloseTo(1.5 * slope, 9);
  });

  it('lays all on the model where nobody knows what the old one would say', () => {
    const week = lived([scoreOn(0, 0, [1])]);
    const [scored] = withChanges([scoreOn(9, 0, [2], 2)], [week], []);
    expect(changesSince(scored as Score).map(({ feature }) => feature)).toEqual([null]);
  });

  it('tells nothing of a rule of thumb', () => {
    const thumb = { ...scoreOn(0, 0, []), basis: 'prior' as const };
    expect(withChanges([thumb], [], [])).toEqual([thumb]);
  });

  it('sums exactly to the difference in points, whatever happens', () => {
    const share = fc.double({ min: -2, max: 2, noNaN: true });
    const step = fc.record({
      base: share,
      shares: fc.array(fc.oneof(share, fc.constant(0)), { minLength: 4, maxLength: 4 }),
      days: fc.integer({ min: 1, max: 9 }),
      isNewModel: fc.boolean(),
      before: fc.option(fc.array(share, { minLength: 4, maxLength: 4 })),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 12 }), (steps) => {
        let day = 0;
        let version = 1;
        let last: Score | undefined;
        for (const { base, shares, days, isNewModel, before } of steps) {
          day += days;
          const old = before && isNewModel ? [scoreOn(day, base, before, version)] : [];
          if (isNewModel) version += 1;
          [last] = withChanges([scoreOn(day, base, shares, version)], last ? [last] : [], old);
          if (!last?.change) continue;
          const sum = last.change.changes.reduce((total, { points }) => total + points, 0);
          expect(last.change.points + sum).toBeCloseTo(100 * last.probability, 6);
        }
      }),
    );
  });
});

describe('snapshotOf', () => {
  it('leaves to the base what contributions do not hold', () => {
    const { baseLogit, logits } = snapshotOf({ ...scoreOn(0, 0.3, [0.2]), baseLogit: 99 });
    expect(baseLogit).toBeCloseTo(0.3, 12);
    expect(logits).toEqual({ 'deal-age': 0.2 });
  });
});
