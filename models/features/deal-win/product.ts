import { say } from '@/lib/domain/text';
import { defineDealFeature } from '../contract';

export const product = defineDealFeature({
  id: 'product',
  type: 'category',
  name: 'featureNameProduct',
  value: ({ deal }) => deal.products[0] ?? null,
  label: (name) => say('featureProduct', name),
});
