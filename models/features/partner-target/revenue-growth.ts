import { say } from '@/lib/domain/text';
import { definePartnerFeature } from '../contract';

/** Last six booked months against the six before: from −1 (all of it gone) to 1 (all new). */
export const revenueGrowth = definePartnerFeature({
  id: 'revenue-growth',
  type: 'number',
  name: 'featureNameRevenueGrowth',
  value({ partner, target }, past) {
    if (!target) return null;
    const late = past.revenue(partner.id, target.currency, 6);
    const early = past.revenue(partner.id, target.currency, 6, 6);
    return late + early > 0 ? (late - early) / (late + early) : null;
  },
  label(growth) {
    if (growth > 0.05) return say('featureRevenueGrows');
    return say(growth < -0.05 ? 'featureRevenueFalls' : 'featureRevenueSteady');
  },
});
