import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharesOf } from '@/models/score/shares';
import { logit } from '@/models/stats/logit';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const effect = fc.double({ min: -30, max: 30, noNaN: true });

it('shares sum to log-odds and points to 1e-6, and the score is never 0 or 1', () => {
  fc.assert(
    fc.property(effect, fc.array(effect, { maxLength: 20 }), (intercept, effects) => {
      const shares = sharesOf(intercept, effects);
      const { probability } = shares;
      expect(Math.abs(shares.baseLogit + sum(shares.logits) - logit(probability))).toBeLessThan(
        1e-6,
      );
      expect(Math.abs(shares.basePoints + sum(shares.points) - 100 * probability)).toBeLessThan(
        1e-6,
      );
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThan(1);
    }),
    { numRuns: 2_000 },
  );
});

it('points keep the order and the side of the effects', () => {
  const { points } = sharesOf(0.4, [1.2, -0.3, 0, 0.1]);
  expect(points[0]).toBeGreaterThan(points[3] ?? 0);
  expect(points[1]).toBeLessThan(0);
  expect(points[2]).toBe(0);
});

it('effects that cancel out still have their points', () => {
  const { points, probability } = sharesOf(0, [1, -1]);
  expect(probability).toBeCloseTo(0.5, 12);
  expect(points[0]).toBeCloseTo(25, 9);
  expect(points[1]).toBeCloseTo(-25, 9);
});

it('is the base where there are no effects', () => {
  const shares = sharesOf(-1.2, []);
  expect(100 * shares.probability).toBeCloseTo(shares.basePoints, 12);
});
