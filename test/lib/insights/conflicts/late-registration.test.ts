import { describe, expect, it } from 'vitest';
import { daysAgo, deal, partnerPage, registration } from '../make';
import { findBy, page, pending, policy, says } from './make';

const rule = 'late-registration';
const opened = (days: number, more = {}) =>
  page({ deal: deal({ createdAt: daysAgo(days) }), registrations: [pending()], ...more });

describe('late-registration', () => {
  it('warns of a registration filed long after the deal was there', () => {
    const [conflict] = findBy(rule, opened(30));
    expect(conflict).toMatchObject({ code: 'C24', severity: 'warn', contact: 'Ann Approver' });
    expect(says(conflict, 'conflictFactOpened', { date: daysAgo(30) })).toBe(true);
    expect(conflict?.evidence.at(-1)).toMatchObject({ count: 29, values: [29, 14] });
  });

  it('allows as many days as attribution has', () => {
    expect(findBy(rule, opened(15))).toEqual([]);
    expect(findBy(rule, opened(16))).toHaveLength(1);
    expect(findBy(rule, opened(16), policy({ attributionLockDays: 15 }))).toEqual([]);
  });

  it('warns on the page of the partner of one filed after the close', () => {
    const closed = deal({ state: 'won', closedAt: daysAgo(4), createdAt: daysAgo(6) });
    const dossier = partnerPage({ registrations: [pending()], deals: [closed] });
    expect(says(findBy(rule, dossier)[0], 'conflictFactClosed', { date: daysAgo(4) })).toBe(true);
  });

  it.each([
    ['it was filed before the deal', opened(0)],
    ['it is approved', opened(60, { registrations: [registration({ dealId: 'sample:d1' })] })],
    ['no deal is known', partnerPage({ registrations: [pending()] })],
  ])('is silent where %s', (_case, dossier) => {
    expect(findBy(rule, dossier)).toEqual([]);
  });
});
