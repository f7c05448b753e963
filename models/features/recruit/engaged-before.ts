import { say, sayCount } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import { defineRecruitFeature } from '../contract';

const YEAR = 365 * DAY;

/** What it did with us in the last year before it signed: meetings, trainings, campaigns. */
export const engagedBefore = defineRecruitFeature({
  id: 'engaged-before',
  type: 'number',
  name: 'featureNameEngagedBefore',
  direction: 'up',
  value: ({ partner }, past) => past.engagements(partner.id, past.at - YEAR),
  label: (count) => sayCount('featureEngagedBefore', Math.round(count)),
  changes: (count) => [{ to: count + 2, text: say('changeMeetCandidate') }],
});
