import { say } from '@/lib/domain/text';
import { defineDealFeature } from '../contract';
import { ownTrend } from '../own-trend';

export const partnerEngagement = defineDealFeature({
  id: 'partner-engagement',
  type: 'number',
  name: 'featureNamePartnerEngagement',
  direction: 'up',
  value({ partner }, past) {
    if (!partner) return undefined;
    return ownTrend(past, partner.id, (since) => past.engagements(partner.id, since));
  },
  label(doublings) {
    if (doublings > 0.5) return say('featurePartnerBusier');
    return say(doublings < -0.5 ? 'featurePartnerQuieter' : 'featurePartnerAsBusyAsUsual');
  },
  changes: (doublings) => (doublings < -0.5 ? [{ to: 0, text: say('changeWakePartner') }] : []),
});
