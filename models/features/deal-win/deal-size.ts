import { say } from '@/lib/domain/text';
import { defineDealFeature } from '../contract';

/** In doublings against the usual deal of this currency, so that currencies need no rate. */
export const dealSize = defineDealFeature({
  id: 'deal-size',
  type: 'number',
  name: 'featureNameDealSize',
  value({ deal: { amount } }, past) {
    const usual = amount ? past.usualAmount(amount.currency) : null;
    return amount && usual && amount.amount > 0 ? Math.log2(amount.amount / usual) : null;
  },
  label(doublings) {
    if (doublings > 1) return say('featureDealLarge');
    return say(doublings < -1 ? 'featureDealSmall' : 'featureDealMedium');
  },
});
