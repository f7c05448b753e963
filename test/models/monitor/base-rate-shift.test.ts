import { describe, expect, it } from 'vitest';
import { isBaseRateShifted } from '@/models/monitor/base-rate-shift';

const rate = (share: number, cases: number) => ({ positives: Math.round(share * cases), cases });

describe('isBaseRateShifted', () => {
  it.each([
    [0.056, 2_000, 0.246, 300, true],
    [0.246, 2_000, 0.056, 300, true],
    [0.056, 2_000, 0.06, 300, false],
    // More than luck, but a tenth more changes no decision.
    [0.5, 100_000, 0.55, 100_000, false],
    // Twice as many, but of so few that luck does it.
    [0.1, 2_000, 0.2, 20, false],
    [0.3, 400, 0.3, 400, false],
    [0, 400, 0.2, 100, true],
  ])('from %f of %i to %f of %i: %s', (before, n, after, m, expected) => {
    expect(isBaseRateShifted(rate(before, n), rate(after, m))).toBe(expected);
  });

  it('does not judge by a handful', () => {
    expect(isBaseRateShifted(rate(0.05, 2_000), { positives: 19, cases: 19 })).toBe(false);
    expect(isBaseRateShifted({ positives: 0, cases: 0 }, rate(0.5, 100))).toBe(false);
  });
});
