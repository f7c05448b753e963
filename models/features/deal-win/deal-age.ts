import { sayCount } from '@/lib/domain/text';
import { daysBetween } from '@/lib/domain/time';
import { defineDealFeature } from '../contract';

export const dealAge = defineDealFeature({
  id: 'deal-age',
  type: 'number',
  name: 'featureNameDealAge',
  value: ({ deal }, { at }) => daysBetween(deal.createdAt, at),
  label: (days) => sayCount('featureDealAge', days),
});
