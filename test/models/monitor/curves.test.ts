import { describe, expect, it } from 'vitest';
import { liftOf } from '@/models/monitor/lift';
import { reliabilityOf } from '@/models/monitor/reliability';
import { hashShare } from '@/models/stats/hash-share';

const range = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('reliabilityOf', () => {
  it('finds a tenth of the cases in each bin, and what came of them', () => {
    const forecasts = range(1_000).map((i) => (i + 0.5) / 1_000);
    const labels = forecasts.map((p, i) => hashShare(`end ${i}`) < p);
    const bins = reliabilityOf(labels, forecasts);
    expect(bins.map(({ cases }) => cases)).toEqual(range(10).map(() => 100));
    for (const bin of bins) {
      expect(bin.forecast).toBeCloseTo((bin.from + bin.to) / 2, 6);
      expect(Math.abs(bin.observed - bin.forecast)).toBeLessThan(0.12);
    }
  });

  it('parts no equal forecasts, and counts every case once', () => {
    const forecasts = [...range(60).map(() => 0.2), ...range(40).map((i) => 0.3 + i / 100)];
    const labels = forecasts.map((_, i) => i % 2 === 0);
    const bins = reliabilityOf(labels, forecasts);
    expect(bins[0]).toMatchObject({ from: 0.2, to: 0.2, cases: 60 });
    expect(bins.reduce((sum, { cases }) => sum + cases, 0)).toBe(100);
  });

  it('makes one bin of a handful, and none of nothing', () => {
    expect(reliabilityOf([true, false, true], [0.5, 0.4, 0.6])).toHaveLength(1);
    expect(reliabilityOf([], [])).toEqual([]);
  });
});

describe('liftOf', () => {
  it('captures all positives first with perfect forecasts', () => {
    const labels = range(100).map((i) => i < 10);
    const curve = liftOf(labels, labels.map(Number));
    expect(curve).toHaveLength(20);
    expect(curve[0]).toEqual({ share: 0.05, captured: 0.5 });
    expect(curve[1]).toEqual({ share: 0.1, captured: 1 });
    expect(curve.at(-1)).toEqual({ share: 1, captured: 1 });
  });

  it('is empty without a positive, and ends at all of them otherwise', () => {
    expect(liftOf([false, false], [0.1, 0.2])).toEqual([]);
    expect(liftOf([false, true, false], [0.9, 0.1, 0.5]).at(-1)?.captured).toBe(1);
  });
});
