import { say } from '@/lib/domain/text';
import { definePartnerFeature } from '../contract';
import { partnerWinRate } from '../partner-win-rate';

export const winRate = definePartnerFeature({
  id: 'win-rate',
  type: 'number',
  name: 'featureNameWinRate',
  direction: 'up',
  value: ({ partner }, past) => partnerWinRate(past, partner.id),
  label: (rate) => say('featureWinRate', { percent: rate }),
});
