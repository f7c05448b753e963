import { say } from '@/lib/domain/text';
import { defineRecruitFeature } from '../contract';

export const partnerRegion = defineRecruitFeature({
  id: 'partner-region',
  type: 'category',
  name: 'featureNameRegion',
  value: ({ partner }) => partner.region,
  label: (name) => say('featureRegion', name),
});
