import { sayCount } from '@/lib/domain/text';
import { defineRecruitFeature } from '../contract';

/** Products of ours that it would sell. */
export const productsOffered = defineRecruitFeature({
  id: 'products-offered',
  type: 'number',
  name: 'featureNameProductsOffered',
  value: ({ partner: { products } }) => (products.length > 0 ? products.length : null),
  label: (count) => sayCount('featureProductsOffered', Math.round(count)),
});
