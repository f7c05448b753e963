import { say, sayCount } from '@/lib/domain/text';
import { daysBetween } from '@/lib/domain/time';
import { defineDealFeature } from '../contract';

/**
 * From the steps that carry a date (creation, stages, moved closing dates). The CRM's own “last
 * activity” is overwritten each time: of a closed deal it would tell how long it went on.
 */
export const daysSinceActivity = defineDealFeature({
  id: 'days-since-activity',
  type: 'number',
  name: 'featureNameDaysSinceActivity',
  value({ deal }, { at }) {
    const steps = [deal.createdAt, ...deal.closeDateMoves, ...deal.stageHistory.map((s) => s.at)];
    return daysBetween(Math.max(...steps), at);
  },
  label: (days) => sayCount('featureDaysSinceActivity', days),
  changes: (days) => (days > 7 ? [{ to: 0, text: say('changeNextStep') }] : []),
});
