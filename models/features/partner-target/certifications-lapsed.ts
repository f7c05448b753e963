import { say, sayCount } from '@/lib/domain/text';
import { definePartnerFeature } from '../contract';

/** Products whose certificate ran out and was not earned again. */
export const certificationsLapsed = definePartnerFeature({
  id: 'certifications-lapsed',
  type: 'number',
  name: 'featureNameCertificationsLapsed',
  direction: 'down',
  value({ partner }, { at }) {
    const held = partner.certifications.filter((c) => c.expiresAt === null || c.expiresAt > at);
    const products = new Set(partner.certifications.map(({ product }) => product));
    return products.size - new Set(held.map(({ product }) => product)).size;
  },
  label: (count) =>
    count > 0 ? sayCount('featureCertificationsLapsed', count) : say('featureNoneLapsed'),
  changes: (count) =>
    count > 0 ? [{ to: 0, text: sayCount('changeRenewCertificates', count) }] : [],
});
