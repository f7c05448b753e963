import { describe, expect, it } from 'vitest';
import type { Dossier } from '@/lib/domain/dossier';
import { DAY } from '@/lib/domain/time';
import { account, daysAgo, deal, NOW, registration } from '../make';
import { findBy, page, pending, policy } from './make';

/** Sources keep dates without hours: what was at noon seems to come after all else of its day. */
const midnight = (at: number): number => at - (at % DAY);
const FILED = daysAgo(5);
const part = { partnerId: 'sample:p1', role: 'sourced' as const, share: null };

/** Two things of one day, and the same with the first of them on the day before. */
const CASES: readonly (readonly [string, (first: number) => Dossier])[] = [
  [
    'public-tender',
    (tenderPublishedAt) =>
      page({ registrations: [pending({ submittedAt: FILED, tenderPublishedAt })] }),
  ],
  [
    'recent-vendor-contact',
    (lastContactedAt) =>
      page({
        account: account({ lastContactedAt }),
        registrations: [pending({ submittedAt: FILED })],
      }),
  ],
  [
    'existing-customer',
    (customerSince) =>
      page({
        account: account({ customerSince }),
        registrations: [pending({ submittedAt: FILED, business: 'new' })],
      }),
  ],
  [
    'late-attribution',
    (closedAt) =>
      page({
        deal: deal({
          state: 'won',
          createdAt: daysAgo(9),
          closedAt,
          partners: [{ ...part, since: FILED }],
        }),
      }),
  ],
  [
    'extension-used',
    (extendedAt) =>
      page({
        registrations: [
          registration({ dealId: 'sample:d1', extendedAt, extensionRequestedAt: FILED }),
        ],
      }),
  ],
];

describe('of two things of one day nobody knows which came first', () => {
  it.each(CASES)('%s is silent of them, and speaks a day later', (rule, dossierOf) => {
    expect(findBy(rule, dossierOf(midnight(FILED)))).toEqual([]);
    expect(findBy(rule, dossierOf(midnight(FILED) - DAY))).toHaveLength(1);
  });

  it('late-registration takes a close of the same day for no close before it', () => {
    const registrations = [pending({ submittedAt: FILED })];
    const closedOn = (closedAt: number) =>
      page({ deal: deal({ createdAt: daysAgo(8), closedAt }), registrations });
    expect(findBy('late-registration', closedOn(midnight(FILED)))).toEqual([]);
    expect(findBy('late-registration', closedOn(midnight(FILED) - DAY))).toHaveLength(1);
  });

  it('won-too-soon takes a date without hours for its whole day', () => {
    const createdAt = midnight(NOW) - 10 * DAY + DAY / 2;
    const wonOn = (closedAt: number) => page({ deal: deal({ state: 'won', createdAt, closedAt }) });
    const rules = policy({ minimumDealHours: 72 });
    expect(findBy('won-too-soon', wonOn(midnight(createdAt) + 3 * DAY), rules)).toEqual([]);
    expect(findBy('won-too-soon', wonOn(midnight(createdAt) + 3 * DAY + 1), rules)).toHaveLength(1);
    expect(findBy('won-too-soon', wonOn(midnight(createdAt) + 2 * DAY), rules)).toHaveLength(1);
  });
});
