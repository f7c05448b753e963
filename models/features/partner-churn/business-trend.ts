import { say } from '@/lib/domain/text';
import { definePartnerFeature } from '../contract';
import { ownTrend } from '../own-trend';

/** Registrations, deals and months with revenue against the partner's own usual. */
export const businessTrend = definePartnerFeature({
  id: 'business-trend',
  type: 'number',
  name: 'featureNameBusinessTrend',
  direction: 'down',
  value: ({ partner }, past) =>
    ownTrend(past, partner.id, (since) => past.business(partner.id, since)),
  label(doublings) {
    if (doublings > 0.5) return say('featureMoreBusiness');
    return say(doublings < -0.5 ? 'featureLessBusiness' : 'featureUsualBusiness');
  },
  changes: (doublings) => (doublings < -0.5 ? [{ to: 0, text: say('changeUsualBusiness') }] : []),
});
