import type { History } from '@/lib/domain/history';
import type { Id } from '@/lib/domain/id';
import type { Pace } from '@/lib/domain/pace';
import { type At, DAY } from '@/lib/domain/time';
import { asOf } from '../features/as-of';
import type { Past } from '../features/past';
import { both, countUntil, seriesByKey, sumUntil } from '../features/series';
import type { Timeline } from '../features/timeline';

/** What health is judged from: the past, and the values that partners' ratings and claims carry. */
export type HealthPast = Past & {
  /** Mean rating of the last year as a share of the best possible; null without ratings. */
  readonly satisfaction: (partnerId: Id) => number | null;
  /** Marketing money of the last year: what was claimed of what was asked for; null without. */
  readonly mdfClaimed: (partnerId: Id) => number | null;
};

const YEAR = 365 * DAY;

/** Ratings are given out of 5, 10 or 100: the smallest of these that no rating exceeds. */
const RATING_SCALES = [5, 10, 100] as const;

const ROW_WORK = 300;

/** The past at `now`, with ratings and marketing money beside it. */
export async function healthPastOf(
  history: History,
  timeline: Timeline,
  now: At,
  pace: Pace,
): Promise<HealthPast> {
  const values = seriesByKey();
  let best = 0;
  for (const { partnerId, kind, at, value } of history.engagements) {
    await pace(ROW_WORK);
    if (at > now) continue;
    if (kind === 'psat' && value !== null && value >= 0) {
      best = Math.max(best, value);
      values.add(both(partnerId, kind), at, value);
    }
    // A request that names no sum still counts as one.
    if (kind === 'mdf-request' || kind === 'mdf-claim')
      values.add(both(partnerId, kind), at, value ?? 1);
  }
  const scale = RATING_SCALES.find((top) => best <= top) ?? best;
  const series = await values.done(pace);
  const lastYear = (partnerId: Id, kind: string) => {
    const of = series(both(partnerId, kind));
    return {
      count: countUntil(of, now) - countUntil(of, now - YEAR),
      sum: sumUntil(of, now) - sumUntil(of, now - YEAR),
    };
  };
  return {
    ...asOf(timeline, now),
    satisfaction(partnerId) {
      const { count, sum } = lastYear(partnerId, 'psat');
      return count === 0 ? null : sum / count / scale;
    },
    mdfClaimed(partnerId) {
      const asked = lastYear(partnerId, 'mdf-request');
      return asked.sum > 0 ? lastYear(partnerId, 'mdf-claim').sum / asked.sum : null;
    },
  };
}
