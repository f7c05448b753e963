import { describe, expect, it } from 'vitest';
import { DAY } from '@/lib/domain/time';
import { account, accountPage, daysAgo, deal, registration } from '../make';
import { findBy, page, rivalClaim, says } from './make';

const rule = 'competing-registration';
const PENDING = { state: 'submitted' as const, decidedAt: null, expiresAt: null };
const mine = (submittedAt: number) =>
  registration({ ...PENDING, dealId: 'sample:d1', submittedAt, createdAt: submittedAt });
const theirs = (submittedAt: number | null, over = {}) =>
  rivalClaim({ ...PENDING, submittedAt, createdAt: daysAgo(9), ...over });

const race = (...registrations: ReturnType<typeof mine>[]) => findBy(rule, page({ registrations }));

describe('competing-registration', () => {
  it('says who filed first, and by how much', () => {
    const [behind] = race(mine(daysAgo(2)), theirs(daysAgo(5)));
    expect(behind).toMatchObject({ code: 'C02', severity: 'warn', window: null });
    expect(says(behind, 'conflictFactYoursSubmitted', { date: daysAgo(2) })).toBe(true);
    expect(JSON.stringify(behind)).toContain(
      '"conflictFactTheyLead","values":[3,"Brightpath Systems"]',
    );
    const [ahead] = race(mine(daysAgo(5)), theirs(daysAgo(2)));
    expect(JSON.stringify(ahead)).toContain('"conflictFactYouLead","values":[3]');
  });

  it.each([
    ['conflictFactYouLeadToday', DAY / 2],
    ['conflictFactTheyLeadToday', -DAY / 2],
    ['conflictFactTie', 0],
  ])('%s within a day', (key, lead) => {
    const [conflict] = race(mine(daysAgo(5)), theirs(daysAgo(5) + lead));
    expect(JSON.stringify(conflict)).toContain(key);
  });

  it('goes by the day of creation where the submission is not known', () => {
    const [conflict] = race(mine(daysAgo(2)), theirs(null));
    expect(JSON.stringify(conflict)).toContain('"conflictFactTheyLead","values":[7,');
  });

  it('warns where we have not registered at all, also the direct team', () => {
    const [conflict] = race(theirs(daysAgo(5)));
    expect(says(conflict, 'conflictFactNotRegistered')).toBe(true);
    const direct = page({ deal: deal({ partners: [] }), registrations: [theirs(daysAgo(5))] });
    expect(findBy(rule, direct)).toHaveLength(1);
  });

  it('has ended once our claim is approved, but not once that has run out', () => {
    const held = registration({ dealId: 'sample:d1' });
    expect(race(held, theirs(daysAgo(5)))).toEqual([]);
    const lapsed = registration({ dealId: 'sample:d1', expiresAt: daysAgo(1) });
    expect(race(lapsed, theirs(daysAgo(5)))).toHaveLength(1);
  });

  it.each([
    ['for another product', { products: ['Vault'] }],
    ['on another customer', { accountId: 'sample:a9', customerName: 'Fabrikam' }],
    ['withdrawn', { state: 'withdrawn' as const }],
    ['not yet submitted', { state: 'draft' as const }],
    ['of our own partner', { partnerId: 'sample:p1' }],
  ])('is silent about one %s', (_case, over) => {
    expect(race(mine(daysAgo(2)), theirs(daysAgo(5), over))).toEqual([]);
  });

  it('is silent on the page of the account', () => {
    const dossier = accountPage({ account: account(), registrations: [theirs(daysAgo(5))] });
    expect(findBy(rule, dossier)).toEqual([]);
  });
});
