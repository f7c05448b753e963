import { plainWord } from '@/lib/domain/plain-name';
import type { Policy } from '@/lib/domain/policy';
import type { Claim } from './contract';

/** The policy’s adjudicator, unless it leads one of the direct team’s deals itself (C39). */
export function adjudicatorFor(claims: readonly Claim[], { adjudicator }: Policy): string | null {
  if (adjudicator === null) return null;
  const hasStake = claims.some(
    ({ partnerId, contact }) =>
      partnerId === null && contact !== null && plainWord(contact) === plainWord(adjudicator),
  );
  return hasStake ? null : adjudicator;
}
