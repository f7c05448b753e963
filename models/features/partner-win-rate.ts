import type { Id } from '@/lib/domain/id';
import { shrunkenRate } from '../stats/shrunken-rate';
import type { Past } from './past';

/** Cases that the rate of all partners is worth: half the weight of a partner with ten deals. */
const STRENGTH = 10;

/**
 * Share of a partner's closed deals that were won, pulled towards the rate of all deals.
 *
 * @returns null where the partner has closed none
 */
export function partnerWinRate(past: Past, partnerId: Id): number | null {
  const own = past.closings(partnerId);
  if (own.cases === 0) return null;
  const all = past.closings();
  return shrunkenRate(own.positives, own.cases, all.positives / all.cases, STRENGTH);
}
