import type { Severity } from '@/lib/domain/insights';
import type { Partner } from '@/lib/domain/partner';
import { say, type Text } from '@/lib/domain/text';
import { certificateGaps } from './claim/certificates';
import { isUndecided, partnersOf } from './claim/undecided';
import { type ConflictContext, defineConflictRule } from './contract';
import { finding } from './findings/finding';
import { plain } from './findings/plain';

/**
 * C20: a partner that may not sell now, has no right to register at its tier, or lacks a
 * certificate that the policy asks for. It blocks on what the records say for certain.
 */
export const partnerNotEligible = defineConflictRule({
  id: 'partner-not-eligible',
  code: 'C20',
  title: say('conflictPartnerNotEligible'),
  severity: 'block',
  needs: [['partner-standing', 'partner-tiers', 'certifications']],
  check: (context) =>
    partnersOf(context).flatMap((partner) => {
      const reasons = reasonsAgainst(partner, context);
      if (reasons.length === 0) return [];
      return finding({
        severity: reasons.some(({ severity }) => severity === 'block') ? 'block' : 'warn',
        about: partner.id,
        title: say('conflictPartnerNotEligibleTitle', partner.name),
        evidence: reasons.map(({ fact }) => fact),
        resolution: say('conflictPartnerNotEligibleResolution'),
        contact: partner.ownerName,
      });
    }),
});

type Reason = { readonly severity: Severity; readonly fact: Text };

function reasonsAgainst(partner: Partner, context: ConflictContext): Reason[] {
  const { standing, tier } = partner;
  const { eligibleTiers } = context.policy;
  const isSuspended = standing === 'suspended' || standing === 'terminated';
  const standingReasons = isSuspended
    ? [{ severity: 'block' as const, fact: say(`conflictFactPartner_${standing}`, partner.name) }]
    : [];
  // Tier and certificates were looked at when the claim was approved.
  if (!isUndecided(context)) return standingReasons;
  const isBelow =
    tier !== null && eligibleTiers.length > 0 && !eligibleTiers.map(plain).includes(plain(tier));
  return [
    ...standingReasons,
    ...(isBelow
      ? [
          {
            severity: 'block' as const,
            fact: say('conflictFactTierNotEligible', tier, eligibleTiers.join(', ')),
          },
        ]
      : []),
    ...certificateGaps(partner, context),
  ];
}
