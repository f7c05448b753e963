import { describe, expect, it } from 'vitest';
import { DAY } from '@/lib/domain/time';
import { daysAgo, deal, feedback, inDays, NOW, partnerPage, registration } from '../make';
import { findBy, page, policy, says } from './make';

const rule = 'expiring-registration';
const own = (expiresAt: number | null, over = {}) =>
  registration({ dealId: 'sample:d1', expiresAt, ...over });
const ending = (expiresAt: number | null, over = {}, more = {}) =>
  findBy(rule, page({ registrations: [own(expiresAt, over)], ...more }));

describe('expiring-registration', () => {
  it.each([
    [30.5, undefined],
    [30.49, 'info'],
    [14.5, 'info'],
    [14.49, 'warn'],
    [8, 'warn'],
    [7, 'warn'],
    [1, 'warn'],
  ])('%d days before the end: %s', (days, severity) => {
    expect(ending(inDays(days))[0]?.severity).toBe(severity);
  });

  it('says the days left, and the last one as such', () => {
    expect(ending(inDays(5))[0]?.title.values).toEqual([5, 'Northwind']);
    expect(ending(Date.UTC(2026, 5, 20))[0]?.title.values[0]).toBe(5);
    expect(ending(NOW + DAY / 2)[0]?.title.values[0]).toBe(1);
    expect(ending(NOW + DAY / 2 - 1)[0]?.title.key).toBe('conflictExpiringRegistrationToday');
  });

  it('says since when nothing has happened, and that the deal closes too late', () => {
    const [conflict] = ending(inDays(10));
    expect(JSON.stringify(conflict)).toContain('"conflictFactActivityAgo","values":[2]');
    expect(says(conflict, 'conflictFactClosesAfter', { date: inDays(30) })).toBe(true);
    const [quiet] = ending(
      inDays(10),
      {},
      { deal: deal({ lastActivityAt: null, expectedCloseAt: null }) },
    );
    expect(says(quiet, 'conflictFactNoActivity')).toBe(true);
    expect(JSON.stringify(quiet)).not.toContain('conflictFactClosesAfter');
  });

  it.each([
    ['yesterday', 0.51, '"conflictFactActivityAgo","values":[1]'],
    ['today', 0.5, '"conflictFactActivityToday"'],
    ['still to come', -1, '"conflictFactActivityToday"'],
  ])('says of an activity %s when it was', (_case, days, words) => {
    const active = { deal: deal({ lastActivityAt: daysAgo(days) }) };
    expect(JSON.stringify(ending(inDays(10), {}, active))).toContain(words);
  });

  it('comes back with the next reminder after it was put aside', () => {
    const [first] = ending(inDays(20));
    const done = { feedback: [feedback(first?.id ?? '', { kind: 'conflict' })] };
    expect(ending(inDays(20), {}, done)).toEqual([]);
    expect(ending(inDays(14), {}, done)).toHaveLength(1);
    expect(ending(inDays(14))[0]?.id).not.toBe(ending(inDays(7))[0]?.id);
  });

  it('keeps to the notice of the policy', () => {
    const dossier = page({ registrations: [own(inDays(20))] });
    expect(findBy(rule, dossier, policy({ expiryNoticeDays: 10 }))).toEqual([]);
  });

  it('counts the policy’s length where no end is named', () => {
    expect(ending(null, { decidedAt: daysAgo(80) })[0]?.window?.to).toBe(inDays(10));
    expect(ending(null, { decidedAt: daysAgo(28) })).toEqual([]);
  });

  it.each([
    ['that has run out', daysAgo(1), {}],
    ['that ends this moment', NOW, {}],
    ['that is not approved', inDays(5), { state: 'submitted' as const }],
    ['of another partner', inDays(5), { partnerId: 'sample:p2', dealId: null }],
    ['of another deal', inDays(5), { dealId: 'sample:d9' }],
  ])('is silent about one %s', (_case, expiresAt, over) => {
    expect(ending(expiresAt, over)).toEqual([]);
  });

  it('names the worst three on the page of a partner and counts the rest', () => {
    const registrations = Array.from({ length: 9 }, (_, index) =>
      registration({
        id: `sample:r${20 + index}`,
        accountId: `sample:a${20 + index}`,
        expiresAt: inDays(20 - index),
      }),
    );
    const found = findBy(rule, partnerPage({ registrations }));
    expect(found.map(({ title }) => title.values[0])).toEqual([12, 13, 14, 6]);
    expect(found.at(-1)).toMatchObject({ id: `${rule}:sample:p1:more`, severity: 'info' });
  });
});
