import type { ClaimDecision } from '@/lib/domain/claim';
import type { Policy } from '@/lib/domain/policy';
import { adjudicatorFor } from './adjudicator-for';
import { changesOf } from './changes';
import { byFiling, type Claim } from './contract';
import { outcomeOf } from './outcome';
import { type Standing, shortened, standing } from './standing';

/**
 * Who holds a customer that several claim: ground by ground in the policy’s order, until one
 * claim is left (field.md 3.4). Null where nothing is contested. The same for the claims in any
 * order, and blind to who a partner is: tier and size are no grounds.
 *
 * @param judged what the grounds say of the claims, where that is known already
 */
export function decide(
  given: readonly Claim[],
  policy: Policy,
  judged?: Standing,
): ClaimDecision | null {
  if (given.length < 2) return null;
  const claims = [...given].sort(byFiling);
  const { left, grounds } = judged ?? standing(claims, policy);
  const last = grounds.at(-1);
  const isDecided = last?.verdict === 'decides';
  const [holder = null] = isDecided ? left : [];
  const decided = { claims, left, holder, ground: isDecided ? last.ground : null };
  const { outcome, title, advice } = outcomeOf(decided, policy);
  const next = holder ? heir(holder, claims, policy) : null;
  return {
    outcome,
    title,
    advice,
    since: holder && (holder.held?.since ?? holder.filedAt),
    ground: decided.ground,
    grounds,
    changes: shortened(changesOf(decided, next)),
    contact: holder ? holder.contact : adjudicatorFor(claims, policy),
    policyVersion: policy.version,
  };
}

/** Who is the next when the holder’s time is over, of those whose own is not over before. */
function heir(holder: Claim, claims: readonly Claim[], policy: Policy): Claim | null {
  const end = holder.held?.until;
  if (end === undefined) return null;
  const others = claims.filter(
    (claim) => claim !== holder && !(claim.held && claim.held.until <= end),
  );
  const [only, ...more] = standing(others, policy).left;
  return only && more.length === 0 && only.exclusions.length === 0 ? only : null;
}
