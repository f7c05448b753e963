import { say } from '@/lib/domain/text';
import { defineDealFeature } from '../contract';

export const industry = defineDealFeature({
  id: 'industry',
  type: 'category',
  name: 'featureNameIndustry',
  value: ({ account }) => account?.industry ?? null,
  label: (name) => say('featureIndustry', name),
});
