import type { Rejection } from '@/lib/domain/claim';
import { say } from '@/lib/domain/text';
import type { Dropped } from './standing';

/**
 * The reasons for which partners’ claims do not stand, each with its number in the catalogue
 * (field.md 3.3). The direct team files no registration that could be rejected.
 */
export const rejectionsOf = (dropped: readonly Dropped[]): readonly Rejection[] =>
  dropped
    .filter(({ claim }) => claim.partnerId !== null)
    .flatMap((each) => reasonsOf(each).map((reason) => ({ name: each.claim.name, ...reason })));

type Reason = Omit<Rejection, 'name'>;

function reasonsOf({ claim, ground, before }: Dropped): readonly Reason[] {
  if (ground === 'exclusion')
    return claim.exclusions.map(({ code, fact }) => ({ code, reason: fact }));
  if (ground === 'active-claim') return [{ code: 'C01', reason: say('rejectionHeld') }];
  const isIncomplete = ground === 'earliest-submission' && claim.gaps.length > 0;
  if (isIncomplete) return claim.gaps.map((reason) => ({ code: 'C22', reason }));
  // Of a race between partners; against the direct team it is its deal that stands in the way.
  const code = before?.partnerId === null ? 'C08' : 'C02';
  const key = ground === 'earliest-submission' ? 'rejectionLater' : 'rejectionLessWork';
  return [{ code, reason: say(key) }];
}
