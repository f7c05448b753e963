import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stabilityIndex } from '@/models/monitor/stability-index';

const sample = (shares: readonly number[], cases: number) => ({ shares, cases });

describe('stabilityIndex', () => {
  it('is the sum of differences times log-ratios', () => {
    const then = sample([0.5, 0.5], 1e9);
    const now = sample([0.8, 0.2], 1e9);
    const byHand = 0.3 * Math.log(0.8 / 0.5) - 0.3 * Math.log(0.2 / 0.5);
    expect(stabilityIndex(then, now).psi).toBeCloseTo(byHand, 6);
    expect(stabilityIndex(then, now).isShifted).toBe(true);
  });

  it('stays finite where bands are empty on one side', () => {
    const { psi, isShifted } = stabilityIndex(sample([1, 0], 500), sample([0, 1], 500));
    expect(psi).toBeGreaterThan(5);
    expect(psi).toBeLessThan(20);
    expect(isShifted).toBe(true);
  });

  it('takes the luck of small samples for luck', () => {
    // Thirty subjects over ten bands: an index above 0.25 is the rule, not the exception.
    const then = sample([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 30);
    const now = sample([0.2, 0.1, 0, 0.1, 0.2, 0.1, 0.1, 0, 0.1, 0.1], 30);
    expect(stabilityIndex(then, now).psi).toBeGreaterThan(0.25);
    expect(stabilityIndex(then, now).isShifted).toBe(false);
  });

  it('says nothing of no cases', () => {
    expect(stabilityIndex(sample([0, 0], 0), sample([1, 0], 9))).toEqual({
      psi: 0,
      isShifted: false,
    });
    expect(stabilityIndex(sample([1, 0], 9), sample([0, 0], 0))).toEqual({
      psi: 0,
      isShifted: false,
    });
  });

  it('is never negative, 0 for the same shares, and the same both ways', () => {
    const shares = fc
      .array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 })
      .map((counts) => {
        const all = counts.reduce((sum, count) => sum + count, 0) || 1;
        return sample(
          counts.map((count) => count / all),
          all,
        );
      });
    fc.assert(
      fc.property(shares, shares, (a, b) => {
        expect(stabilityIndex(a, b).psi).toBeGreaterThanOrEqual(-1e-12);
        expect(stabilityIndex(a, a).psi).toBeCloseTo(0, 12);
        expect(stabilityIndex(a, b).psi).toBeCloseTo(stabilityIndex(b, a).psi, 12);
      }),
    );
  });
});
