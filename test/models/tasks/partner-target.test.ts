import { describe, expect, it } from 'vitest';
import type { History } from '@/lib/domain/history';
import { addMonths, DAY } from '@/lib/domain/time';
import { timelineOf } from '@/models/features/timeline';
import { partnerTarget } from '@/models/tasks/partner-target';
import { eur, partner, revenue } from '@/test/lib/insights/make';
import { unhurried, world } from '../helpers/world';

const JULY = Date.UTC(2026, 6, 1);
const SIGNED = Date.UTC(2020, 0, 1);
/** Revenue of every month from January 2024 on. */
const booked = (count: number, amount: (month: string) => number, currency = 'EUR') =>
  Array.from({ length: count }, (_, i) => addMonths('2024-01', i)).map((month) =>
    revenue(month, amount(month), currency),
  );
const casesOf = async (over: Partial<History>, now = JULY) => [
  ...partnerTarget.cases(await timelineOf(world(over), unhurried), now),
];

describe('cases', () => {
  const partners = [partner({ signedAt: SIGNED })];

  it('are the quarters with a full year before them, each cut off in the quarter before', async () => {
    const cases = await casesOf({ partners, revenues: booked(30, () => 100) });
    expect(cases.map(({ settledAt }) => new Date(settledAt).toISOString().slice(0, 7))).toEqual([
      '2025-07',
      '2025-10',
      '2026-01',
      '2026-04',
      '2026-07',
    ]);
    for (const { at, settledAt } of cases) {
      const lead = (settledAt - at) / DAY;
      expect(lead).toBeGreaterThan(89);
      expect(lead).toBeLessThan(184);
    }
  });

  it('a quarter that is not fully booked is none', async () => {
    const cases = await casesOf({ partners, revenues: booked(29, () => 100) });
    expect(cases.at(-1)?.settledAt).toBe(Date.UTC(2026, 3, 1));
  });

  it('end well when the quarter reaches the quota', async () => {
    const revenues = booked(30, (month) => (month >= '2026-04' ? 50 : 100));
    const ends = async (quota: number) =>
      (
        await casesOf({ partners: [partner({ signedAt: SIGNED, quota: eur(quota) })], revenues })
      ).map(({ positive }) => positive);
    expect(await ends(300)).toEqual([true, true, true, true, false]);
    expect(await ends(301)).toEqual([false, false, false, false, false]);
    expect(await ends(150)).toEqual([true, true, true, true, true]);
  });

  it('end well, without a quota, when the quarter reaches the mean of the year before', async () => {
    const rising = booked(30, (month) => (month >= '2026-04' ? 101 : 100));
    expect((await casesOf({ partners, revenues: rising })).at(-1)?.positive).toBe(true);
    const falling = booked(30, (month) => (month >= '2026-04' ? 99 : 100));
    expect((await casesOf({ partners, revenues: falling })).at(-1)?.positive).toBe(false);
  });

  it('never add another currency to reach the target', async () => {
    const revenues = [...booked(30, () => 100), ...booked(30, () => 1_000, 'USD').slice(27)];
    const quota = [partner({ signedAt: SIGNED, quota: eur(301) })];
    expect((await casesOf({ partners: quota, revenues })).at(-1)?.positive).toBe(false);
  });

  it('leave out a partner that joined within the year', async () => {
    const late = [partner({ signedAt: Date.UTC(2026, 0, 1) })];
    expect(await casesOf({ partners: late, revenues: booked(30, () => 100) })).toEqual([]);
  });

  it('are cut off where a person contested the score in the quarter before', async () => {
    const at = Date.UTC(2026, 1, 3);
    const contests = [
      { scoreId: 'partner-target:sample:p1', at },
      { scoreId: 'partner-target:sample:p1', at: Date.UTC(2026, 6, 1) },
    ];
    const history = { partners, revenues: booked(30, () => 100) };
    const before = await casesOf(history);
    const after = await casesOf({ ...history, contests });
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
    expect(after.at(-1)).toEqual({ ...before.at(-1), at });
  });

  it('are none without revenue', async () => {
    expect(await casesOf({ partners, revenues: [] })).toEqual([]);
  });
});
