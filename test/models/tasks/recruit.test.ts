import { describe, expect, it } from 'vitest';
import type { Partner } from '@/lib/domain/partner';
import { addMonths, DAY, monthOf } from '@/lib/domain/time';
import { asOf } from '@/models/features/as-of';
import { timelineOf } from '@/models/features/timeline';
import { recruit } from '@/models/tasks/recruit';
import { deal, partner, revenue } from '@/test/lib/insights/make';
import { unhurried, world } from '../helpers/world';

const JULY = Date.UTC(2026, 6, 1);
const SIGNED = Date.UTC(2025, 4, 20);
const none = { deals: [], registrations: [], revenues: [], engagements: [] };
const named = (index: number, over: Partial<Partner> = {}) =>
  partner({ id: `sample:p${index}`, signedAt: SIGNED, ...over });
/** Revenue of every month from January 2025 to June 2026. */
const booked = (index: number, amount: number, currency = 'EUR', months = 18) =>
  Array.from({ length: months }, (_, i) => ({
    ...revenue(addMonths('2025-01', i), amount, currency),
    partnerId: `sample:p${index}`,
  }));

const casesOf = async (partners: readonly Partner[], revenues: ReturnType<typeof booked>) =>
  recruit.cases(await timelineOf(world({ ...none, partners, revenues }), unhurried), JULY);

describe('cases', () => {
  const eight = [1, 2, 3, 4, 5, 6, 7, 8];
  const partners = eight.map((i) => named(i));

  it('are first years that are booked, cut off before the contract; the best quarter are positive', async () => {
    const cases = await casesOf(
      partners,
      eight.flatMap((i) => booked(i, 100 * i)),
    );
    expect(cases).toHaveLength(8);
    for (const { at, settledAt } of cases) {
      expect(at).toBe(SIGNED - 1);
      expect(monthOf(settledAt)).toBe('2026-06');
    }
    const best = cases.filter(({ positive }) => positive).map(({ subjectId }) => subjectId);
    expect(best.sort()).toEqual(['sample:p7', 'sample:p8']);
  });

  it('are compared within a currency, never across', async () => {
    const cases = await casesOf(
      partners,
      eight.flatMap((i) => booked(i, i > 4 ? 1_000_000 * i : i, i > 4 ? 'JPY' : 'EUR')),
    );
    const best = cases.filter(({ positive }) => positive).map(({ subjectId }) => subjectId);
    expect(best.sort()).toEqual(['sample:p4', 'sample:p8']);
  });

  it('are none where too few can be compared, and none of them is positive without revenue', async () => {
    expect(
      await casesOf(
        partners.slice(0, 3),
        eight.flatMap((i) => booked(i, 100)),
      ),
    ).toEqual([]);
    const nothing = await casesOf(
      partners,
      eight.flatMap((i) => booked(i, 0)),
    );
    expect(nothing.filter(({ positive }) => positive)).toEqual([]);
  });

  it('leave out years that are not over, or began before the books', async () => {
    const late = named(1, { signedAt: Date.UTC(2025, 6, 2) });
    const early = named(2, { signedAt: Date.UTC(2024, 11, 31) });
    const cases = await casesOf(
      [late, early, ...partners.slice(2)],
      eight.flatMap((i) => booked(i, 100)),
    );
    expect(cases.map(({ subjectId }) => subjectId)).toEqual(partners.slice(2).map(({ id }) => id));
  });
});

it('is asked of companies that have not signed and bring nothing', async () => {
  const partners = [
    named(1),
    named(2, { signedAt: null }),
    named(3, { signedAt: null }),
    named(4, { signedAt: JULY + DAY }),
  ];
  const undated = deal({
    createdAt: JULY - 900 * DAY,
    partners: [{ partnerId: 'sample:p3', role: 'resell', share: null }],
  });
  const timeline = await timelineOf(world({ ...none, partners, deals: [undated] }), unhurried);
  expect(recruit.subjectIds(timeline, asOf(timeline, JULY))).toEqual(['sample:p2', 'sample:p4']);
});
