import { sayCount } from '@/lib/domain/text';
import { defineRecruitFeature } from '../contract';

/** Countries or regions that it would cover. */
export const territoriesCovered = defineRecruitFeature({
  id: 'territories-covered',
  type: 'number',
  name: 'featureNameTerritoriesCovered',
  value: ({ partner: { territories } }) => (territories.length > 0 ? territories.length : null),
  label: (count) => sayCount('featureTerritoriesCovered', Math.round(count)),
});
