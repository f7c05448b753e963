import type { Id } from '@/lib/domain/id';
import { type At, addMonths, addQuarters, monthOf, startOfMonth } from '@/lib/domain/time';
import { asOf } from '../features/as-of';
import type { PartnerSubject } from '../features/contract';
import { PARTNER_TARGET_FEATURES } from '../features/partner-target';
import type { Past } from '../features/past';
import { ALL, both, firstUntil, sumUntil } from '../features/series';
import type { Timeline } from '../features/timeline';
import { type Case, defineTask } from './contract';
import { dayBefore, partnerSubject } from './partner-subject';

/**
 * Probability that a partner reaches its target in the coming quarter. Learns from every
 * partner and past quarter that has a full year of revenue before it. The cut-off is a day of
 * the quarter before, drawn from partner and quarter, because a score is asked for on any day.
 */
export const partnerTarget = defineTask<PartnerSubject>({
  kind: 'partner-target',
  features: PARTNER_TARGET_FEATURES,
  evidence: 'featureEvidenceReached',
  cases(timeline, now) {
    const firstMonthEnd = firstUntil(timeline.revenues(ALL), now);
    const bookedUntil = asOf(timeline, now).bookedUntil;
    if (firstMonthEnd === null || bookedUntil === null) return [];
    const cases: Case[] = [];
    const bookedFrom = startOfMonth(addMonths(monthOf(firstMonthEnd), -1));
    for (
      let quarter = addQuarters(bookedFrom, 5);
      addQuarters(quarter, 1) <= bookedUntil;
      quarter = addQuarters(quarter, 1)
    ) {
      for (const id of timeline.partners.keys()) {
        const found = caseOf(timeline, id, quarter);
        if (found) cases.push(found);
      }
    }
    return cases;
  },
  subjectIds: (timeline) => [...timeline.partners.keys()],
  subjectOf: partnerSubject,
});

function caseOf(timeline: Timeline, id: Id, quarter: At): Case | null {
  const at = dayBefore(quarter, 'partner-target', id, timeline);
  const past = asOf(timeline, at);
  const target = partnerSubject(id, past)?.target;
  if (!target || !hasFullYear(id, past)) return null;
  const settledAt = addQuarters(quarter, 1);
  const revenue = timeline.revenues(both(id, target.currency));
  const reached = sumUntil(revenue, settledAt) - sumUntil(revenue, quarter);
  return { subjectId: id, at, settledAt, positive: reached >= target.amount };
}

/** The partner has been with us for the twelve booked months that its target rests on. */
function hasFullYear(id: Id, past: Past): boolean {
  const since = past.partner(id)?.signedAt ?? past.signsOfLife(id)?.first;
  return (
    since !== undefined &&
    past.bookedUntil !== null &&
    since <= startOfMonth(addMonths(monthOf(past.bookedUntil), -12))
  );
}
