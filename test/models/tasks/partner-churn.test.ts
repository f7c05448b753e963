import { describe, expect, it } from 'vitest';
import type { History } from '@/lib/domain/history';
import { addMonths, DAY } from '@/lib/domain/time';
import { asOf } from '@/models/features/as-of';
import { timelineOf } from '@/models/features/timeline';
import { partnerChurn } from '@/models/tasks/partner-churn';
import { deal, partner, registration, revenue } from '@/test/lib/insights/make';
import { unhurried, world } from '../helpers/world';

const JULY = Date.UTC(2026, 6, 1);
const quarter = (at: number): string => new Date(at).toISOString().slice(0, 7);
const none: Partial<History> = { deals: [], registrations: [], revenues: [], engagements: [] };
/** Revenue of every month from January 2025 on. */
const booked = (count: number, partnerId = 'sample:p1') =>
  Array.from({ length: count }, (_, i) => ({
    ...revenue(addMonths('2025-01', i), 100),
    partnerId,
  }));
const casesOf = async (over: Partial<History>, now = JULY) =>
  partnerChurn.cases(await timelineOf(world({ ...none, ...over }), unhurried), now);

describe('cases', () => {
  it('are quarters that have ended, cut off in the quarter before', async () => {
    const cases = await casesOf({ revenues: booked(18) });
    // July 2025 is the first quarter with two before it.
    expect(cases.map(({ settledAt }) => quarter(settledAt))).toEqual([
      '2025-10',
      '2026-01',
      '2026-04',
      '2026-07',
    ]);
    for (const { at, settledAt, positive } of cases) {
      const lead = (settledAt - at) / DAY;
      expect(lead).toBeGreaterThan(89);
      expect(lead).toBeLessThan(184);
      expect(positive).toBe(false);
    }
  });

  it('end in churn when the quarter brings nothing, and are over when the partner has left', async () => {
    const others = booked(18, 'sample:p2');
    const partners = [partner(), partner({ id: 'sample:p2' })];
    const cases = await casesOf({ partners, revenues: [...booked(7), ...others] });
    const own = cases.filter(({ subjectId }) => subjectId === 'sample:p1');
    const ends = own.map(({ settledAt, positive }) => `${quarter(settledAt)} ${positive}`);
    expect(ends.slice(0, 2)).toEqual(['2025-10 false', '2026-01 true']);
    // Half a year after its last business it is a former partner, whose silence is no news.
    expect(ends.length).toBeLessThan(4);
  });

  it.each<[string, Partial<History>]>([
    ['a deal on its first day', { deals: [deal({ createdAt: Date.UTC(2026, 3, 1) })] }],
    ['a registration', { registrations: [registration({ submittedAt: JULY - 1 })] }],
    ['revenue of its last month', { revenues: [...booked(12), revenue('2026-06', 1)] }],
  ])('do not when the quarter brings %s', async (_what, over) => {
    const others = booked(18, 'sample:p2');
    const revenues = [...(over.revenues ?? booked(12)), ...others];
    const cases = await casesOf({ ...over, revenues });
    const last = cases.find(
      ({ subjectId, settledAt }) => subjectId === 'sample:p1' && settledAt === JULY,
    );
    // Its own revenue ends in December: it may have been cut off when that was half a year ago.
    expect(last?.positive ?? false).toBe(false);
    const before = cases.find(({ settledAt }) => settledAt === Date.UTC(2026, 3, 1));
    expect(before?.positive).toBe(true);
  });

  it('a quarter that finance has not booked yet is none', async () => {
    const cases = await casesOf({ revenues: booked(17) });
    expect(quarter(cases.at(-1)?.settledAt ?? 0)).toBe('2026-04');
  });

  it('need no revenue', async () => {
    const deals = [0, 3, 6, 9, 12].map((month) =>
      deal({ id: `d${month}`, createdAt: Date.UTC(2025, month, 15) }),
    );
    const cases = await casesOf({ deals }, Date.UTC(2026, 3, 1));
    expect(cases.map(({ positive }) => positive)).toEqual([false, false, false]);
    expect(await casesOf({})).toEqual([]);
  });
});

it('is asked of partners that brought something in the last two quarters', async () => {
  const partners = ['p1', 'p2', 'p3'].map((name) => partner({ id: `sample:${name}` }));
  const deals = [
    deal({ createdAt: JULY - 180 * DAY }),
    deal({
      id: 'old',
      createdAt: JULY - 190 * DAY,
      partners: [{ partnerId: 'sample:p2', role: 'resell', share: null }],
    }),
  ];
  const timeline = await timelineOf(world({ ...none, partners, deals }), unhurried);
  expect(partnerChurn.subjectIds(timeline, asOf(timeline, JULY))).toEqual(['sample:p1']);
});
