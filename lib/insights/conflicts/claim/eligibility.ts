import type { Partner } from '@/lib/domain/partner';
import { plainWord } from '@/lib/domain/plain-name';
import { say, type Text } from '@/lib/domain/text';
import type { ConflictContext } from '../contract';
import { certificateGaps } from './certificates';

/** Why a partner may not sell now, or not register, and whether the records say so for certain. */
export type Ineligibility = { readonly isCertain: boolean; readonly fact: Text };

/** Tier and certificates are looked at until a claim is approved; standing always. */
export function ineligibilityOf(
  partner: Partner,
  isUndecided: boolean,
  context: Pick<ConflictContext, 'now' | 'policy' | 'products'>,
): readonly Ineligibility[] {
  const { standing, tier } = partner;
  const { eligibleTiers } = context.policy;
  const reasons: Ineligibility[] = [];
  if (standing === 'suspended' || standing === 'terminated') {
    reasons.push({ isCertain: true, fact: say(`conflictFactPartner_${standing}`, partner.name) });
  }
  if (!isUndecided) return reasons;
  const isBelow =
    tier !== null &&
    eligibleTiers.length > 0 &&
    !eligibleTiers.map(plainWord).includes(plainWord(tier));
  if (isBelow) {
    const fact = say('conflictFactTierNotEligible', tier, eligibleTiers.join(', '));
    reasons.push({ isCertain: true, fact });
  }
  return [...reasons, ...certificateGaps(partner, context)];
}
