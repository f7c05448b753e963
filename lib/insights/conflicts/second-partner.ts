import { say } from '@/lib/domain/text';
import { isUndecided } from './claim/undecided';
import { defineConflictRule } from './contract';
import { claimFacts } from './findings/facts';
import { finding } from './findings/finding';
import { askAbout, partnerName } from './findings/people';

/**
 * C31: where another partner holds the claim, the programme lets a second one sell for a part of
 * the benefit: a way out beside handing over.
 */
export const secondPartner = defineConflictRule({
  id: 'second-partner',
  code: 'C31',
  title: say('conflictSecondPartner'),
  severity: 'info',
  needs: ['registrations'],
  setting: 'secondPartnerBenefit',
  check(context) {
    const { dossier, policy, rivals } = context;
    const benefit = policy.secondPartnerBenefit;
    if (benefit === null || !isUndecided(context)) return undefined;
    const holder = rivals().find((each) => each.isActive && each.identity.kind === 'exact');
    if (!holder) return undefined;
    return finding({
      about: holder.registration.id,
      title: say('conflictSecondPartnerTitle', { percent: benefit }),
      evidence: [
        say('conflictFactClaimant', partnerName(dossier, holder.registration.partnerId)),
        ...claimFacts(holder),
      ],
      resolution: say('conflictSecondPartnerResolution'),
      contact: askAbout(holder.registration, dossier),
    });
  },
});
