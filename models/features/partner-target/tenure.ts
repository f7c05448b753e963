import { sayCount } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import { definePartnerFeature } from '../contract';

/** Years since the contract was signed. */
export const tenure = definePartnerFeature({
  id: 'tenure',
  type: 'number',
  name: 'featureNameTenure',
  value: ({ partner: { signedAt } }, { at }) =>
    signedAt === null ? null : (at - signedAt) / (365.25 * DAY),
  label: (years) => sayCount('featureTenure', Math.round(years * 10) / 10),
});
