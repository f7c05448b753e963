import { describe, expect, it } from 'vitest';
import { daysAgo, deal, registration } from '../make';
import { findBy, page, policy, says } from './make';

const rule = 'late-attribution';
const named = (days: number | undefined, over = {}, more = {}) => {
  const since = days === undefined ? {} : { since: daysAgo(days) };
  const partners = [{ partnerId: 'sample:p1', role: 'sourced' as const, share: null, ...since }];
  return page({
    deal: deal({ createdAt: daysAgo(60), partners, ownerName: 'Kim Key', ...over }),
    ...more,
  });
};

describe('late-attribution', () => {
  it('warns of a partner named after the lock date', () => {
    const [conflict] = findBy(rule, named(10));
    expect(conflict).toMatchObject({ code: 'C41', severity: 'warn', contact: 'Kim Key' });
    expect(says(conflict, 'conflictFactNamed', { date: daysAgo(10) })).toBe(true);
    expect(says(conflict, 'conflictLateAttributionTitle', 'Contoso Resell')).toBe(true);
  });

  it('warns of a partner named after the close, on the closed deal', () => {
    const won = { createdAt: daysAgo(12), state: 'won' as const, closedAt: daysAgo(6) };
    const [conflict] = findBy(rule, named(5, won));
    expect(says(conflict, 'conflictFactClosed', { date: daysAgo(6) })).toBe(true);
    expect(findBy(rule, named(7, won))).toEqual([]);
  });

  it.each([
    ['nothing says since when', named(undefined)],
    ['it was named on the last day', named(46)],
    [
      'its registration was filed in time',
      named(
        10,
        {},
        { registrations: [registration({ dealId: 'sample:d1', submittedAt: daysAgo(50) })] },
      ),
    ],
  ])('is silent where %s', (_case, dossier) => {
    expect(findBy(rule, dossier)).toEqual([]);
  });

  it('goes by the policy’s days', () => {
    expect(findBy(rule, named(10), policy({ attributionLockDays: 50 }))).toEqual([]);
  });
});
