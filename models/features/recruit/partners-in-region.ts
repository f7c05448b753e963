import { sayCount } from '@/lib/domain/text';
import { defineRecruitFeature } from '../contract';

/** Partners that we had in its region already: who helps it to start, and who competes. */
export const partnersInRegion = defineRecruitFeature({
  id: 'partners-in-region',
  type: 'number',
  name: 'featureNamePartnersInRegion',
  value: ({ partner: { region } }, past) => (region === null ? null : past.signings(region)),
  label: (count) => sayCount('featurePartnersInRegion', Math.round(count)),
});
