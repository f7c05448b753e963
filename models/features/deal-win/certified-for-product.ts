import { say } from '@/lib/domain/text';
import { defineDealFeature } from '../contract';

export const certifiedForProduct = defineDealFeature({
  id: 'certified-for-product',
  type: 'boolean',
  name: 'featureNameCertifiedForProduct',
  direction: 'up',
  value({ deal, partner }, { at }) {
    if (!partner) return undefined;
    if (deal.products.length === 0) return null;
    return partner.certifications.some(
      ({ product, expiresAt }) =>
        deal.products.includes(product) && (expiresAt === null || expiresAt > at),
    );
  },
  label: (certified) => say(certified ? 'featureCertified' : 'featureNotCertified'),
  changes: (certified, { deal }) =>
    certified ? [] : [{ to: true, text: say('changeCertifyPartner', deal.products[0] ?? '') }],
});
