import { partnerTypeName } from '@/lib/domain/partner-type';
import { say } from '@/lib/domain/text';
import { definePartnerFeature } from '../contract';

export const type = definePartnerFeature({
  id: 'type',
  type: 'category',
  name: 'featureNameType',
  value: ({ partner }) => partner.type,
  label: (name) => say('featureType', partnerTypeName(name)),
});
