import type { Id } from '@/lib/domain/id';
import { type At, addMonths, monthOf, startOfMonth } from '@/lib/domain/time';
import { asOf } from '../features/as-of';
import type { CandidateSubject } from '../features/contract';
import { RECRUIT_COLUMNS } from '../features/recruit';
import { ALL, both, firstUntil, sumUntil } from '../features/series';
import type { Timeline } from '../features/timeline';
import { quantile } from '../stats/quantile';
import { contestedAt } from './contested';
import { type Case, defineTask } from './contract';
import { isCandidate } from './standing';

/** From the revenue of three in four partners on, a first year is one of the best. */
const TOP_QUARTER = 0.75;

/** First years in a currency below which a quarter of them is nobody in particular. */
const FEWEST = 4;

/**
 * Probability that a candidate becomes one of the best quarter of partners in its first year, by
 * revenue. Learns from partners whose first twelve full months are booked, each cut off just
 * before it signed, or when its score was contested, compared with the others of its currency: there is no rate to add them with.
 */
export const recruit = defineTask<CandidateSubject>({
  kind: 'recruit',
  features: RECRUIT_COLUMNS,
  evidence: 'featureEvidenceTop',
  // By definition one in four.
  usual: 1 - TOP_QUARTER,
  cases: (timeline, now) =>
    [...Map.groupBy(firstYears(timeline, now), ({ currency }) => currency).values()].flatMap(
      (years) => casesOf(years, timeline),
    ),
  subjectIds: (timeline, past) =>
    [...timeline.partners.keys()].filter((id) => {
      const partner = past.partner(id);
      return partner !== null && isCandidate(partner, past);
    }),
  subjectOf(id, past) {
    const partner = past.partner(id);
    return partner && { partner };
  },
});

type FirstYear = {
  readonly partnerId: Id;
  readonly signedAt: At;
  readonly endsAt: At;
  readonly currency: string;
  readonly revenue: number;
};

function firstYears(timeline: Timeline, now: At): FirstYear[] {
  const firstMonthEnd = firstUntil(timeline.revenues(ALL), now);
  const { bookedUntil } = asOf(timeline, now);
  if (firstMonthEnd === null || bookedUntil === null) return [];
  const bookedFrom = startOfMonth(addMonths(monthOf(firstMonthEnd), -1));
  return [...timeline.partners.values()].flatMap(({ id, signedAt }) => {
    if (signedAt === null || signedAt < bookedFrom) return [];
    const startsAt = startOfMonth(addMonths(monthOf(signedAt), 1));
    const endsAt = startOfMonth(addMonths(monthOf(signedAt), 13));
    if (endsAt > bookedUntil) return [];
    const [best] = (timeline.currencies.get(id) ?? [])
      .map((currency) => {
        const booked = timeline.revenues(both(id, currency));
        return { currency, revenue: sumUntil(booked, endsAt) - sumUntil(booked, startsAt) };
      })
      .sort((a, b) => b.revenue - a.revenue);
    return best ? [{ partnerId: id, signedAt, endsAt, ...best }] : [];
  });
}

function casesOf(years: readonly FirstYear[], timeline: Timeline): Case[] {
  if (years.length < FEWEST) return [];
  const top = quantile(
    years.map(({ revenue }) => revenue).sort((a, b) => a - b),
    TOP_QUARTER,
  );
  return years.map(({ partnerId, signedAt, endsAt, revenue }) => ({
    subjectId: partnerId,
    at: contestedAt(timeline, 'recruit', partnerId, 0, signedAt) ?? signedAt - 1,
    settledAt: endsAt,
    positive: revenue > 0 && revenue >= top,
  }));
}
