import { say } from '@/lib/domain/text';
import { definePartnerFeature } from '../contract';
import { ownTrend } from '../own-trend';

export const loginsTrend = definePartnerFeature({
  id: 'logins-trend',
  type: 'number',
  name: 'featureNameLoginsTrend',
  direction: 'up',
  value: ({ partner }, past) =>
    ownTrend(past, partner.id, (since) => past.engagements(partner.id, since, 'portal-login')),
  label(doublings) {
    if (doublings > 0.5) return say('featureMoreLogins');
    return say(doublings < -0.5 ? 'featureFewerLogins' : 'featureUsualLogins');
  },
  changes: (doublings) => (doublings < -0.5 ? [{ to: 0, text: say('changeUsualLogins') }] : []),
});
