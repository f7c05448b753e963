import { say } from '@/lib/domain/text';
import { defineDealFeature } from '../contract';

const DIRECT = 'direct';

/** Direct, or the part that the leading partner plays. */
export const salesRoute = defineDealFeature({
  id: 'sales-route',
  type: 'category',
  name: 'featureNameSalesRoute',
  value: ({ deal }) => deal.partners[0]?.role ?? DIRECT,
  label: (route) =>
    route === DIRECT ? say('featureSalesRouteDirect') : say('featureSalesRoutePartner', route),
});
