import { describe, expect, it } from 'vitest';
import { account, daysAgo, deal, registration } from '../make';
import { findBy, page, pending, policy, says } from './make';

const rule = 'recent-vendor-contact';
const met = (days: number, more = {}) =>
  page({ account: account({ lastContactedAt: daysAgo(days), ownerName: 'Kim Key' }), ...more });

describe('recent-vendor-contact', () => {
  it('warns where we met the customer in the six months before the claim', () => {
    const [conflict] = findBy(rule, met(100));
    expect(conflict).toMatchObject({ code: 'C10', severity: 'warn', contact: 'Kim Key' });
    expect(says(conflict, 'conflictFactContacted', { date: daysAgo(100) })).toBe(true);
    expect(says(conflict, 'conflictFactClaimMade', { date: daysAgo(20) })).toBe(true);
  });

  it('counts from the registration where there is one', () => {
    expect(findBy(rule, met(10, { registrations: [pending()] }))).toHaveLength(1);
  });

  it('counts as many months as the policy says', () => {
    expect(findBy(rule, met(100), policy({ contactMonths: 2 }))).toEqual([]);
    expect(findBy(rule, met(400), policy({ contactMonths: 14 }))).toHaveLength(1);
  });

  it.each([
    ['we met after the claim was made', met(10)],
    ['we met long before', met(300)],
    ['nothing says when we met', page()],
    ['the claim is approved', met(100, { registrations: [registration({ dealId: 'sample:d1' })] })],
    ['the direct team sells', met(100, { deal: deal({ partners: [] }) })],
  ])('is silent where %s', (_case, dossier) => {
    expect(findBy(rule, dossier)).toEqual([]);
  });
});
