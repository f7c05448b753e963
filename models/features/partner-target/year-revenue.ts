import { say } from '@/lib/domain/text';
import { definePartnerFeature } from '../contract';
import { shareOfTarget } from '../share-of-target';

/** Mean quarter of the last twelve booked months, as a share of the target. */
export const yearRevenue = definePartnerFeature({
  id: 'year-revenue',
  type: 'number',
  name: 'featureNameYearRevenue',
  direction: 'up',
  value: ({ partner, target }, past) =>
    shareOfTarget(target, (currency) => past.revenue(partner.id, currency, 12) / 4),
  label: (share) => say('featureYearRevenue', { percent: share }),
});
