import type { ClaimDecision } from '@/lib/domain/claim';
import type { ConflictContext } from '../conflicts/contract';
import { claimsOf } from './claims-of';
import { decide } from './decide';
import { askedOn, ladderOf } from './ladder-of';
import { standing } from './standing';

/**
 * Who holds the customer of a record; null where nobody contests it. What the rules leave open is
 * with somebody, and stays there only for a time: so that is said for this moment.
 */
export function decisionOf(context: ConflictContext): ClaimDecision | null {
  const { now, policy } = context;
  const claims = claimsOf(context);
  const decision = decide(claims, policy);
  if (decision?.outcome !== 'adjudicate') return decision;
  const ladder = ladderOf(standing(claims, policy).left, claims, policy, now);
  const asked = askedOn(ladder);
  if (!asked) return decision;
  return { ...decision, ...asked, ladder, changes: [...asked.changes, ...decision.changes] };
}
