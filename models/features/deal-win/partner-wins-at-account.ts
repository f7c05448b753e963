import { say, sayCount } from '@/lib/domain/text';
import { defineDealFeature } from '../contract';

export const partnerWinsAtAccount = defineDealFeature({
  id: 'partner-wins-at-account',
  type: 'number',
  name: 'featureNamePartnerWinsAtAccount',
  direction: 'up',
  value({ deal, partner }, past) {
    if (!partner) return undefined;
    return deal.accountId ? past.closings(partner.id, deal.accountId).positives : null;
  },
  label: (wins) =>
    wins > 0 ? sayCount('featurePartnerWonHere', wins) : say('featurePartnerNotWonHere'),
});
