import type { Id } from '@/lib/domain/id';
import { type At, addQuarters } from '@/lib/domain/time';
import { asOf } from '../features/as-of';
import type { PartnerSubject } from '../features/contract';
import { CHURN_COLUMNS } from '../features/partner-churn';
import { ALL, countUntil, firstUntil } from '../features/series';
import type { Timeline } from '../features/timeline';
import { type Case, defineTask } from './contract';
import { dayBefore, partnerSubject } from './partner-subject';
import { isActive } from './standing';

/**
 * Probability that a partner brings no registration, deal or revenue in the coming quarter, given
 * that it brought some in the last two. Learns from every partner and past quarter, cut off on a
 * day of the quarter before. Where finance books revenue, a quarter has ended when it is booked.
 */
export const partnerChurn = defineTask<PartnerSubject>({
  kind: 'partner-churn',
  features: CHURN_COLUMNS,
  evidence: 'featureEvidenceLeft',
  // Of ten that were at work lately, nine go on.
  usual: 0.1,
  cases(timeline, now) {
    const first = firstUntil(timeline.business(ALL), now);
    if (first === null) return [];
    const knownUntil = asOf(timeline, now).bookedUntil ?? now;
    const cases: Case[] = [];
    for (
      let quarter = addQuarters(first, 2);
      addQuarters(quarter, 1) <= knownUntil;
      quarter = addQuarters(quarter, 1)
    ) {
      for (const id of timeline.partners.keys()) {
        const at = dayBefore(quarter, 'partner-churn', id, timeline);
        if (!isActive(id, asOf(timeline, at))) continue;
        const settledAt = addQuarters(quarter, 1);
        cases.push({ subjectId: id, at, settledAt, positive: isQuiet(timeline, id, quarter) });
      }
    }
    return cases;
  },
  subjectIds: (timeline, past) => [...timeline.partners.keys()].filter((id) => isActive(id, past)),
  subjectOf: partnerSubject,
});

function isQuiet(timeline: Timeline, id: Id, quarter: At): boolean {
  const business = timeline.business(id);
  return countUntil(business, addQuarters(quarter, 1) - 1) === countUntil(business, quarter - 1);
}
