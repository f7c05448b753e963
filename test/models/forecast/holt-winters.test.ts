import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastSeries } from '@/models/forecast/forecast-series';
import { holtWinters } from '@/models/forecast/holt-winters';
import { unhurried } from '../helpers/world';
import { noise, series } from './world';

const range = (length: number) => Array.from({ length }, (_, i) => i);
const course = (i: number) => 30 * Math.sin((2 * Math.PI * i) / 12);

describe('holtWinters', () => {
  it('goes on with level, trend and season', () => {
    const values = Float64Array.from(range(60), (i) => 200 + 2 * i + course(i));
    const { forecast = [] } = holtWinters(values, 12, 6) ?? {};
    expect(forecast).toHaveLength(6);
    // The trend fades, and never turns.
    [...forecast].forEach((value, step) => {
      const whole = 200 + 2 * (60 + step) + course(60 + step);
      expect(value).toBeGreaterThan(whole - 2 * (step + 1));
      expect(value).toBeLessThan(whole + 2);
    });
  });

  it('sees no trend in noise', () => {
    const values = Float64Array.from(range(40), (i) => 50 + 5 * noise(`n${i}`));
    const { forecast = [] } = holtWinters(values, 1, 12) ?? {};
    expect(Math.abs((forecast[11] ?? 0) - (forecast[0] ?? 0))).toBeLessThan(3);
    expect(Math.abs((forecast[0] ?? 0) - 50)).toBeLessThan(5);
  });

  it('says nothing of fewer than two seasons, or six values', () => {
    expect(holtWinters(new Float64Array(23), 12, 1)).toBeNull();
    expect(holtWinters(new Float64Array(5), 1, 1)).toBeNull();
    expect(holtWinters(new Float64Array(6), 1, 1)?.forecast).toEqual(new Float64Array(1));
  });

  it('values in another unit, and from another zero: the forecast follows', () => {
    const any = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 24, maxLength: 40 });
    fc.assert(
      fc.property(any, (values) => {
        const one = holtWinters(Float64Array.from(values), 12, 3)?.forecast ?? [];
        const moved = values.map((value) => 8 * value + 64);
        const other = holtWinters(Float64Array.from(moved), 12, 3)?.forecast ?? [];
        other.forEach((value, step) => {
          expect(value).toBeCloseTo(8 * (one[step] as number) + 64, 5);
        });
      }),
    );
  });
});

describe('forecastSeries', () => {
  const missOf = async (valueAt: (i: number) => number, length: number, season: number) => {
    const values = range(length).map(valueAt);
    const spans = range(6).map((step) => ({ from: step, to: step + 1 }));
    const asked = { horizon: 6, spans };
    const [found] = await forecastSeries(
      [series(values)],
      { season, daysOf: null },
      asked,
      unhurried,
    );
    const misses = (found?.spans ?? []).map(({ value }, step) =>
      Math.abs(value - valueAt(length + step)),
    );
    return misses.reduce((sum, miss) => sum + miss, 0) / misses.length;
  };

  it('goes on with a trend that has lasted', async () => {
    expect(await missOf((i) => 100 + 5 * i + 2 * noise(`t${i}`), 40, 1)).toBeLessThan(6);
  });

  it('goes on with a trend and a course of the year below zero, too', async () => {
    const valueAt = (i: number) => 3 * i - 60 + course(i) + 3 * noise(`s${i}`);
    expect(await missOf(valueAt, 60, 12)).toBeLessThan(7);
  });
});
