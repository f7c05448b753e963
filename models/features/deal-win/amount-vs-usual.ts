import { say } from '@/lib/domain/text';
import { defineDealFeature } from '../contract';

/** In doublings: 0 as large as this partner's usual deal, 1 twice, −1 half. */
export const amountVsUsual = defineDealFeature({
  id: 'amount-vs-usual',
  type: 'number',
  name: 'featureNameAmountVsUsual',
  value({ deal: { amount }, partner }, past) {
    if (!partner) return undefined;
    const usual = amount ? past.usualAmount(amount.currency, partner.id) : null;
    return amount && usual && amount.amount > 0 ? Math.log2(amount.amount / usual) : null;
  },
  label(doublings) {
    if (doublings > 1) return say('featureAmountLargeForPartner');
    return say(doublings < -1 ? 'featureAmountSmallForPartner' : 'featureAmountUsualForPartner');
  },
});
