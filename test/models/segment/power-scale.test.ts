import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { powerScaled, yeoJohnson } from '@/models/segment/power-scale';

describe('yeoJohnson', () => {
  it('matches worked examples', () => {
    // SciPy, stats.yeojohnson.
    expect(yeoJohnson(3, 1)).toBe(3);
    expect(yeoJohnson(-3, 1)).toBe(-3);
    expect(yeoJohnson(3, 0)).toBeCloseTo(1.386294, 6);
    expect(yeoJohnson(3, 0.5)).toBeCloseTo(2, 9);
    expect(yeoJohnson(-3, 2)).toBeCloseTo(-1.386294, 6);
    expect(yeoJohnson(-3, 0)).toBeCloseTo(-7.5, 9);
  });

  it('never turns the order around', () => {
    const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.double({ min: -3, max: 2, noNaN: true }), (a, b, power) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(yeoJohnson(low, power)).toBeLessThanOrEqual(yeoJohnson(high, power) + 1e-9);
      }),
    );
  });
});

describe('powerScaled', () => {
  it('comes out the same in another unit, with mean 0 and deviation 1', () => {
    const values = Array.from({ length: 200 }, (_, i) => Math.exp(((i * 37) % 200) / 40));
    const scaled = powerScaled(values) ?? new Float64Array();
    const inCents = powerScaled(values.map((value) => value * 100)) ?? new Float64Array();
    for (const [i, value] of scaled.entries()) expect(inCents[i]).toBeCloseTo(value, 9);
    expect(scaled.reduce((sum, value) => sum + value, 0) / 200).toBeCloseTo(0, 9);
    expect(scaled.reduce((sum, value) => sum + value * value, 0) / 200).toBeCloseTo(1, 6);
  });

  it('says nothing of a constant, an empty or a missing column', () => {
    expect(powerScaled([7, 7, null, 7])).toBeNull();
    expect(powerScaled([null, null])).toBeNull();
    expect(powerScaled([])).toBeNull();
    expect(powerScaled([Number.NaN, Number.POSITIVE_INFINITY])).toBeNull();
  });

  it('is finite for any numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double()), { maxLength: 40 }), (values) => {
        expect(powerScaled(values)?.every(Number.isFinite) ?? true).toBe(true);
      }),
    );
  });
});
