import { say } from '@/lib/domain/text';
import { definePartnerFeature } from '../contract';
import { shareOfTarget } from '../share-of-target';

/** Revenue of the last three booked months, as a share of the target. */
export const recentRevenue = definePartnerFeature({
  id: 'recent-revenue',
  type: 'number',
  name: 'featureNameRecentRevenue',
  direction: 'up',
  value: ({ partner, target }, past) =>
    shareOfTarget(target, (currency) => past.revenue(partner.id, currency, 3)),
  label: (share) => say('featureRecentRevenue', { percent: share }),
});
