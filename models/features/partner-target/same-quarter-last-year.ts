import { say } from '@/lib/domain/text';
import { addMonths, monthOf } from '@/lib/domain/time';
import { definePartnerFeature } from '../contract';
import { shareOfTarget } from '../share-of-target';

const monthNumber = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return year * 12 + number;
};

/** Season: what the partner made in the same quarter a year before, as a share of the target. */
export const sameQuarterLastYear = definePartnerFeature({
  id: 'same-quarter-last-year',
  type: 'number',
  name: 'featureNameSameQuarterLastYear',
  direction: 'up',
  value({ partner, target, quarter }, past) {
    if (past.bookedUntil === null) return null;
    const end = addMonths(monthOf(quarter), 3 - 12);
    const back = monthNumber(monthOf(past.bookedUntil)) - monthNumber(end);
    return back < 0
      ? null
      : shareOfTarget(target, (currency) => past.revenue(partner.id, currency, 3, back));
  },
  label: (share) => say('featureSameQuarterLastYear', { percent: share }),
});
