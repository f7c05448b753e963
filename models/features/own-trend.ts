import type { Id } from '@/lib/domain/id';
import { type At, DAY } from '@/lib/domain/time';
import type { Past } from './past';

/** The recent days that are compared, and the year before them that says what is usual. */
const RECENT = 90 * DAY;
const YEAR = 365 * DAY;

/**
 * How busy a partner was in the last 90 days against its own usual, in doublings: 0 as usual,
 * 1 twice as much, −1 half. One is added to both counts, so that one login more or less of a
 * quiet partner is no trend.
 *
 * @param countSince events of the partner after a moment, up to the cut-off
 * @returns null where the partner was seen for less than 90 days before the recent ones
 */
export function ownTrend(
  past: Past,
  partnerId: Id,
  countSince: (since: At) => number,
): number | null {
  const recentFrom = past.at - RECENT;
  const seenFrom = Math.max(past.signsOfLife(partnerId)?.first ?? past.at, recentFrom - YEAR);
  if (recentFrom - seenFrom < RECENT) return null;
  const recent = countSince(recentFrom);
  const before = countSince(seenFrom - 1) - recent;
  const usual = (before * RECENT) / (recentFrom - seenFrom);
  return Math.log2((recent + 1) / (usual + 1));
}
