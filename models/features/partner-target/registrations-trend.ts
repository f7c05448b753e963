import { say } from '@/lib/domain/text';
import { definePartnerFeature } from '../contract';
import { ownTrend } from '../own-trend';

export const registrationsTrend = definePartnerFeature({
  id: 'registrations-trend',
  type: 'number',
  name: 'featureNameRegistrationsTrend',
  direction: 'up',
  value: ({ partner }, past) =>
    ownTrend(past, partner.id, (since) => past.submissions(partner.id, since)),
  label(doublings) {
    if (doublings > 0.5) return say('featureMoreRegistrations');
    return say(doublings < -0.5 ? 'featureFewerRegistrations' : 'featureUsualRegistrations');
  },
  changes: (doublings) =>
    doublings < -0.5 ? [{ to: 0, text: say('changeUsualRegistrations') }] : [],
});
