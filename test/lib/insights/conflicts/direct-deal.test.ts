import { describe, expect, it } from 'vitest';
import { account, daysAgo, deal } from '../make';
import { findBy, page, policy, rivalClaim, says, summaryOf } from './make';

const rule = 'direct-deal';
const direct = (over = {}) =>
  deal({
    id: 'sample:d2',
    name: 'Northwind direct',
    partners: [],
    ownerName: 'Rob Direct',
    ...over,
  });
const beside = (other: ReturnType<typeof direct>, more = {}) =>
  findBy(rule, page({ deals: [deal(), other], ...more }));

describe('direct-deal', () => {
  it('warns of an open deal of the direct team, with its owner', () => {
    const [conflict] = beside(direct());
    expect(conflict).toMatchObject({
      id: 'direct-deal:sample:d1:sample:d2',
      code: 'C08',
      severity: 'warn',
      contact: 'Rob Direct',
      match: null,
    });
    expect(says(conflict, 'conflictDirectDealTitle', 'Northwind direct')).toBe(true);
    expect(says(conflict, 'conflictFactLastActivity', { date: daysAgo(2) })).toBe(true);
  });

  it('shows the direct team the partner’s deal', () => {
    const shown = direct({ id: 'sample:d1' });
    const partnerDeal = deal({ id: 'sample:d3', name: 'Northwind rollout' });
    const [conflict] = beside(partnerDeal, { deal: shown, partner: null });
    expect(says(conflict, 'conflictPartnerDealTitle', 'Contoso Resell', 'Northwind rollout')).toBe(
      true,
    );
  });

  it('counts other products only where the policy protects whole accounts', () => {
    const other = page({ deals: [deal(), direct({ products: ['Vault'] })] });
    expect(findBy(rule, other)).toEqual([]);
    expect(findBy(rule, other, policy({ claimScope: 'account' }))).toHaveLength(1);
  });

  it('is good to know where it may be another company', () => {
    const similar = account({ id: 'sample:a2', name: 'Northwind Traders', domains: [] });
    const [conflict] = beside(direct({ accountId: 'sample:a2' }), { similarAccounts: [similar] });
    expect(conflict?.severity).toBe('info');
    expect(conflict?.match?.otherName).toBe('Northwind Traders');
  });

  it.each([
    ['that is closed', { state: 'won' as const }],
    ['of another partner', { partners: [{ partnerId: 'sample:p2', role: 'resell', share: null }] }],
    ['on another account', { accountId: 'sample:a9' }],
    ['without an account', { accountId: null }],
    ['for another product', { products: ['Vault'] }],
  ])('is silent about a deal %s', (_case, over) => {
    expect(beside(direct(over))).toEqual([]);
  });

  it('does not take two deals of the direct team for a channel conflict', () => {
    expect(beside(direct(), { deal: deal({ partners: [] }) })).toEqual([]);
  });

  it('adds nothing about a deal whose registration was spoken of', () => {
    const shown = direct({ id: 'sample:d1' });
    const theirs = deal({
      id: 'sample:d3',
      partners: [{ partnerId: 'sample:p2', role: 'resell', share: null }],
    });
    const registrations = [rivalClaim({ dealId: 'sample:d3' })];
    const dossier = page({ deal: shown, partner: null, deals: [shown, theirs], registrations });
    expect(summaryOf(dossier)).toEqual(['claimed-by-other block']);
  });
});
