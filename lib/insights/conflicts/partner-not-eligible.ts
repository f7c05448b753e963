import { say } from '@/lib/domain/text';
import { ineligibilityOf } from './claim/eligibility';
import { isUndecided, sellersOf } from './claim/undecided';
import { defineConflictRule } from './contract';
import { finding } from './findings/finding';

/**
 * C20: a partner that may not sell now, has no right to register at its tier, or lacks a
 * certificate that the policy asks for. What a block stands for is another’s claim; this may be put
 * right before the deal is won.
 */
export const partnerNotEligible = defineConflictRule({
  id: 'partner-not-eligible',
  code: 'C20',
  title: say('conflictPartnerNotEligible'),
  severity: 'warn',
  needs: [
    [
      'partner-standing',
      { need: 'partner-tiers', setting: 'eligibleTiers' },
      { need: 'certifications', setting: 'certifiedProducts' },
    ],
  ],
  check: (context) =>
    sellersOf(context).flatMap((partner) => {
      const reasons = ineligibilityOf(partner, isUndecided(context), context);
      if (reasons.length === 0) return [];
      return finding({
        about: partner.id,
        title: say('conflictPartnerNotEligibleTitle', partner.name),
        evidence: reasons.map(({ fact }) => fact),
        resolution: say('conflictPartnerNotEligibleResolution'),
        contact: partner.ownerName,
      });
    }),
});
