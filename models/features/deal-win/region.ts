import { say } from '@/lib/domain/text';
import { defineDealFeature } from '../contract';

export const region = defineDealFeature({
  id: 'region',
  type: 'category',
  name: 'featureNameRegion',
  value: ({ account }) => account?.region ?? account?.country ?? null,
  label: (name) => say('featureRegion', name),
});
