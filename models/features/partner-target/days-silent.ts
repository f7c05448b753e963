import { say, sayCount } from '@/lib/domain/text';
import { daysBetween } from '@/lib/domain/time';
import { definePartnerFeature } from '../contract';

/** Days since the last login, deal or registration. */
export const daysSilent = definePartnerFeature({
  id: 'days-silent',
  type: 'number',
  name: 'featureNameDaysSilent',
  direction: 'down',
  value({ partner }, past) {
    const last = past.signsOfLife(partner.id)?.last;
    return last === undefined ? null : daysBetween(last, past.at);
  },
  label: (days) => sayCount('featureDaysSilent', days),
  changes: (days) => (days > 14 ? [{ to: 0, text: say('changeSignOfLife') }] : []),
});
