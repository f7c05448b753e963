import { say } from '@/lib/domain/text';
import { definePartnerFeature } from '../contract';

export const tier = definePartnerFeature({
  id: 'tier',
  type: 'category',
  name: 'featureNameTier',
  value: ({ partner }) => partner.tier,
  label: (name) => say('featureTier', name),
});
