import { say } from '@/lib/domain/text';
import { defineDealFeature } from '../contract';
import { partnerWinRate } from '../partner-win-rate';

export const dealPartnerWinRate = defineDealFeature({
  id: 'partner-win-rate',
  type: 'number',
  name: 'featureNamePartnerWinRate',
  direction: 'up',
  value: ({ partner }, past) => (partner ? partnerWinRate(past, partner.id) : undefined),
  label: (rate) => say('featurePartnerWinRate', { percent: rate }),
});
