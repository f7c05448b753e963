import { describe, expect, it } from 'vitest';
import { daysAgo, partner } from '../make';
import { findBy, page, pending, policy, RIVAL, rivalClaim, says } from './make';

const rule = 'tier-precedence';
const tiers = policy({ tiers: ['Silver', 'Gold', 'Platinum'] });
const race = (ownTier: string | null, rivalTier: string | null, days: number, over = {}) => {
  const known = [partner({ tier: ownTier }), { ...RIVAL, tier: rivalTier }];
  const theirs = {
    state: 'submitted' as const,
    decidedAt: null,
    expiresAt: null,
    submittedAt: daysAgo(days),
    createdAt: daysAgo(days),
  };
  return page({
    partners: new Map(known.map((each) => [each.id, each])),
    registrations: [pending(over), rivalClaim(theirs)],
  });
};

describe('tier-precedence', () => {
  it('says that the tier does not decide where one leads against a higher one', () => {
    const [conflict] = findBy(rule, race('Silver', 'platinum', 0.5), tiers);
    expect(conflict).toMatchObject({ code: 'C38', severity: 'info', contact: 'Ann Approver' });
    expect(says(conflict, 'conflictFactTiers', 'platinum', 'Silver')).toBe(true);
  });

  it.each([
    ['the rival leads', race('Silver', 'Platinum', 5), tiers],
    ['one’s own tier is as high', race('Gold', 'Gold', 0.5), tiers],
    ['one’s own tier is higher', race('Platinum', 'Gold', 0.5), tiers],
    ['a tier is not in the programme', race('Bronze', 'Platinum', 0.5), tiers],
    ['a tier is not known', race('Silver', null, 0.5), tiers],
    ['the policy names no tiers', race('Silver', 'Platinum', 0.5), policy()],
  ])('is silent where %s', (_case, dossier, rules) => {
    expect(findBy(rule, dossier, rules)).toEqual([]);
  });
});
