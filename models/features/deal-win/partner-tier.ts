import { say } from '@/lib/domain/text';
import { defineDealFeature } from '../contract';

export const dealPartnerTier = defineDealFeature({
  id: 'partner-tier',
  type: 'category',
  name: 'featureNamePartnerTier',
  value: ({ partner }) => (partner ? partner.tier : undefined),
  label: (tier) => say('featurePartnerTier', tier),
});
