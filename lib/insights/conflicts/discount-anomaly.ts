import { say } from '@/lib/domain/text';
import { defineConflictRule } from './contract';
import { approvedFact } from './findings/facts';
import { finding } from './findings/finding';
import { askAbout } from './findings/people';

/** C37: a discount on the deal beyond the one that its registration was granted. */
export const discountAnomaly = defineConflictRule({
  id: 'discount-anomaly',
  code: 'C37',
  title: say('conflictDiscountAnomaly'),
  severity: 'warn',
  needs: ['deal-discounts'],
  check({ deal, dossier, held, policy }) {
    const given = deal?.discount;
    if (!deal || given === undefined) return undefined;
    return held.flatMap((registration) => {
      const granted = registration.discount;
      if (granted === undefined || given <= granted + policy.discountTolerance) return [];
      return finding({
        about: registration.id,
        title: say('conflictDiscountAnomalyTitle', { percent: given }),
        evidence: [
          say('conflictFactDiscountGranted', { percent: granted }),
          approvedFact(registration),
          say('conflictFactDiscountGiven', { percent: given }),
        ],
        resolution: say('conflictDiscountAnomalyResolution'),
        contact: askAbout(registration, dossier),
      });
    });
  },
});
