import { describe, expect, it } from 'vitest';
import {
  changesIn,
  defaultDraft,
  draftOf,
  type PolicyDraft,
  policyOf,
  withLocked,
  withSeverity,
} from '@/components/options/policy-draft';
import { DEFAULT_POLICY, type Policy } from '@/lib/domain/policy';

const rule = { id: 'similar-name', severity: 'info' } as const;

const typed = (draft: PolicyDraft, words: Partial<PolicyDraft['words']>): PolicyDraft => ({
  ...draft,
  words: { ...draft.words, ...words },
});

/** No setting at its default. */
const OWN: Policy = {
  ...DEFAULT_POLICY,
  version: 6,
  severities: { 'similar-name': 'off' },
  protectionDays: 120,
  expiryNoticeDays: 20,
  silentDays: 10,
  staleDealDays: 11,
  namedAccounts: ['Northwind', 'wingtip.example'],
  territories: [{ name: 'South', places: ['DE 80-89', 'AT'] }],
  clockStart: 'created',
  longerProtection: [
    { tier: 'Gold', from: { amount: 50_000, currency: 'EUR' }, days: 180 },
    { tier: null, from: null, days: 100 },
  ],
  extensionDays: 0,
  reminderDays: [21, 3],
  reviewHours: 24,
  resubmissions: 0,
  attributionLockDays: 0,
  contactMonths: 3,
  incumbencyMonths: 12,
  minimumDeals: [{ amount: 1000.5, currency: 'USD' }],
  minimumUnits: 100,
  mostOpenRegistrations: null,
  minimumDealHours: 72,
  claimScope: 'account',
  secondPartnerBenefit: 0.5,
  proofs: ['budget', 'engagement'],
  sharedCountries: ['DE'],
  tiers: ['Silver', 'Gold'],
  eligibleTiers: ['Gold'],
  certifiedProducts: ['Cloud'],
  discountTolerance: 0.29,
  precedence: ['earliest-submission', 'active-claim'],
  adjudicator: 'Ines Roth',
  appeals: 0,
  ladder: [
    { who: 'deal-desk', person: 'Roth, Ines', within: 24, unit: 'hours' },
    { who: 'executive', person: null, within: 2, unit: 'business-days' },
  ],
};

describe('policy draft', () => {
  it('is each setting, and comes back as it went in', () => {
    const { version: _, ...settings } = OWN;
    for (const [name, value] of Object.entries(settings)) {
      expect(value, name).not.toEqual(DEFAULT_POLICY[name as keyof Policy]);
    }
    expect(policyOf(draftOf(OWN), OWN)).toEqual({ ...OWN, version: 7 });
  });

  it('tells what it changes, and nothing where it changes nothing', () => {
    expect(changesIn(draftOf(OWN), OWN)).toEqual([]);
    const draft = typed(draftOf(OWN), { protectionDays: ' 90', adjudicator: '', tiers: 'x' });
    expect(changesIn(draft, OWN)).toEqual([
      { name: 'protectionDays', from: '120', to: '90' },
      { name: 'tiers', from: 'Silver\nGold', to: 'x' },
      { name: 'adjudicator', from: 'Ines Roth', to: '' },
    ]);
    expect(changesIn(typed(draft, { protectionDays: 'x', tiers: '' }), OWN)).toHaveLength(2);
  });

  it('leaves what is preset as it is', () => {
    const stated = { protectionDays: 1, silentDays: 2 };
    expect(withLocked(stated, OWN, ['protectionDays'])).toEqual({ ...OWN, silentDays: 2 });
    expect(defaultDraft(OWN, ['protectionDays', 'severities'])).toEqual({
      severities: OWN.severities,
      words: { ...draftOf(DEFAULT_POLICY).words, protectionDays: '120' },
    });
  });

  it('comes back as it went in', () => {
    const policy = {
      ...DEFAULT_POLICY,
      namedAccounts: ['a', 'b'],
      severities: { x: 'off' },
    } as const;
    expect(policyOf(draftOf(policy), policy)).toEqual({ ...policy, version: 2 });
  });

  it('is no policy while one number cannot be used', () => {
    const draft = draftOf(DEFAULT_POLICY);
    expect(policyOf(typed(draft, { silentDays: '0' }), DEFAULT_POLICY)).toBeNull();
    expect(policyOf(typed(draft, { tiers: 'x'.repeat(121) }), DEFAULT_POLICY)).toBeNull();
  });

  it('names only rules that differ from their own severity', () => {
    const changed = withSeverity({}, rule, 'off');
    expect(changed).toEqual({ 'similar-name': 'off' });
    expect(withSeverity(changed, rule, 'info')).toEqual({});
  });
});
