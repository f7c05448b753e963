import { say, sayCount } from '@/lib/domain/text';
import { daysBetween } from '@/lib/domain/time';
import { definePartnerFeature } from '../contract';

/** Days since the last registration, deal or month with revenue. */
export const daysWithoutBusiness = definePartnerFeature({
  id: 'days-without-business',
  type: 'number',
  name: 'featureNameDaysWithoutBusiness',
  direction: 'up',
  value({ partner }, past) {
    const last = past.lastBusiness(partner.id);
    return last === null ? null : daysBetween(last, past.at);
  },
  label: (days) => sayCount('featureDaysWithoutBusiness', days),
  changes: (days) => (days > 14 ? [{ to: 0, text: say('changeNewBusiness') }] : []),
});
