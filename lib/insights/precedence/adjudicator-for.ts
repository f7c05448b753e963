import { plainWord } from '@/lib/domain/plain-name';
import type { Policy } from '@/lib/domain/policy';
import type { Claim } from './contract';

/** A person, unless they lead one of the direct team’s deals themselves (C39). */
export function withoutStake(claims: readonly Claim[], person: string | null): string | null {
  if (person === null) return null;
  const hasStake = claims.some(
    ({ partnerId, contact }) =>
      partnerId === null && contact !== null && plainWord(contact) === plainWord(person),
  );
  return hasStake ? null : person;
}

/** The policy’s adjudicator, who has no stake in it. */
export const adjudicatorFor = (claims: readonly Claim[], { adjudicator }: Policy): string | null =>
  withoutStake(claims, adjudicator);
