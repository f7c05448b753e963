import { describe, expect, it } from 'vitest';
import { revenueHistoryOf } from '@/lib/insights/revenue-history';
import { eur, NOW, partner, partnerPage, revenue } from './make';

describe('revenueHistoryOf', () => {
  it('has eight quarters, the present one last, with gaps as zero', () => {
    const revenues = [
      revenue('2024-06', 999),
      revenue('2024-07', 7),
      revenue('2026-01', 1),
      revenue('2026-03', 2),
      revenue('2026-04', 4),
    ];
    const history = revenueHistoryOf(partnerPage({ revenues }), NOW);
    expect(history?.quarters.map(({ amount }) => amount)).toEqual([7, 0, 0, 0, 0, 0, 3, 4]);
    expect(history?.quarters[0]?.start).toBe(Date.UTC(2024, 6, 1));
    expect(history?.quarters[7]?.start).toBe(Date.UTC(2026, 3, 1));
    expect(history?.target).toBeNull();
  });

  it('keeps to the currency of the quota, or else to the most used one', () => {
    const revenues = [
      revenue('2026-04', 10),
      revenue('2026-05', 20),
      revenue('2026-05', 900, 'USD'),
      { ...revenue('2026-05', 5_000), partnerId: 'sample:p9' },
    ];
    const page = partnerPage({ revenues });
    expect(revenueHistoryOf(page, NOW)?.quarters.at(-1)?.amount).toBe(30);
    const quota = { amount: 1_000, currency: 'USD' };
    expect(revenueHistoryOf({ ...page, partner: partner({ quota }) }, NOW)).toMatchObject({
      currency: 'USD',
      target: 1_000,
      quarters: expect.arrayContaining([{ start: Date.UTC(2026, 3, 1), amount: 900 }]),
    });
  });

  it('is nothing without revenue in that currency', () => {
    expect(revenueHistoryOf(partnerPage(), NOW)).toBeNull();
    const page = partnerPage({
      partner: partner({ quota: eur(1) }),
      revenues: [revenue('2026-05', 1, 'USD')],
    });
    expect(revenueHistoryOf(page, NOW)).toBeNull();
  });
});
