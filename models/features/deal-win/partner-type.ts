import { partnerTypeName } from '@/lib/domain/partner-type';
import { say } from '@/lib/domain/text';
import { defineDealFeature } from '../contract';

export const dealPartnerType = defineDealFeature({
  id: 'partner-type',
  type: 'category',
  name: 'featureNamePartnerType',
  value: ({ partner }) => (partner ? partner.type : undefined),
  label: (type) => say('featurePartnerType', partnerTypeName(type)),
});
