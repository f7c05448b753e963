import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Forecast } from '@/lib/domain/forecast';
import { totalForecast } from '@/lib/domain/total-forecast';

const MONTH = Date.UTC(2027, 0, 1);

const forecast = (value: number, more: Partial<Forecast> = {}): Forecast => ({
  currency: 'EUR',
  quarter: { start: MONTH, value, low: value - 1, high: value + 2 },
  months: [{ start: MONTH, value, low: value - 1, high: value + 2 }],
  history: [{ start: Date.UTC(2026, 9, 1), value: value * 2 }],
  method: 'any',
  coverage: 0.8,
  error: 0.1,
  ...more,
});

describe('forecasts added up', () => {
  it('are none of none', () => {
    expect(totalForecast([])).toBeNull();
  });

  it('are narrower where partners went their own ways, and never narrower than chance makes them', () => {
    const swings = (phase: number) =>
      Array.from({ length: 24 }, (_, month) => ({
        start: month,
        value: 100 + 10 * Math.sin(month * 1.7 + phase),
      }));
    const width = (...phases: number[]) => {
      const total = totalForecast(
        phases.map((phase) =>
          forecast(0, {
            history: swings(phase),
            quarter: { start: 0, value: 0, low: -1, high: 1 },
          }),
        ),
      );
      return (total?.quarter.high ?? 0) - (total?.quarter.low ?? 0);
    };
    expect(width(0, 0)).toBeCloseTo(4);
    expect(width(0, Math.PI)).toBeCloseTo(2 * Math.SQRT2);
    expect(width(0, Math.PI / 2)).toBeGreaterThan(2 * Math.SQRT2 - 1e-9);
    expect(width(0, Math.PI / 2)).toBeLessThan(4);
    expect(width(0)).toBeCloseTo(2);
  });

  it('add both ends of the range where too few months tell of it, and claim no back-test', () => {
    expect(totalForecast([forecast(10), forecast(20)])).toEqual({
      currency: 'EUR',
      quarter: { start: MONTH, value: 30, low: 28, high: 34 },
      months: [{ start: MONTH, value: 30, low: 28, high: 34 }],
      history: [{ start: Date.UTC(2026, 9, 1), value: 60 }],
      method: 'forecastSum',
      coverage: null,
      error: null,
    });
  });

  it('never add two currencies', () => {
    const total = totalForecast([forecast(5, { currency: 'USD' }), forecast(10), forecast(20)]);
    expect(total?.currency).toBe('EUR');
    expect(total?.quarter.value).toBe(30);
  });

  it('put months of partners that began at different times in order', () => {
    const late = forecast(1, { history: [{ start: 50, value: 7 }] });
    const early = forecast(1, {
      history: [
        { start: 10, value: 1 },
        { start: 50, value: 3 },
      ],
    });
    expect(totalForecast([late, early])?.history).toEqual([
      { start: 10, value: 1 },
      { start: 50, value: 10 },
    ]);
  });

  it('keep low ≤ value ≤ high', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
        const total = totalForecast(values.map((value) => forecast(value)));
        const { low = 0, value = 0, high = 0 } = total?.quarter ?? {};
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
      }),
    );
  });
});
