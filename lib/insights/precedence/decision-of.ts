import type { FullDecision } from '@/lib/domain/claim';
import type { ConflictContext } from '../conflicts/contract';
import { claimsOf } from './claims-of';
import { byFiling } from './contract';
import { decide } from './decide';
import { askedOn, ladderOf } from './ladder-of';
import { rejectionsOf } from './rejections';
import { standing } from './standing';

/**
 * Who holds the customer of a record; null where nobody contests it. What the rules leave open is
 * with somebody, and stays there only for a time: so that is said for this moment.
 */
export function decisionOf(context: ConflictContext): FullDecision | null {
  const { now, policy } = context;
  const claims = [...claimsOf(context)].sort(byFiling);
  const judged = claims.length > 1 && standing(claims, policy);
  const claim = judged && decide(claims, policy, judged);
  if (!claim) return null;
  const { left, dropped } = judged;
  const rejections = rejectionsOf(dropped);
  const ladder = claim.outcome === 'adjudicate' ? ladderOf(left, claims, policy, now) : [];
  const asked = askedOn(ladder);
  if (!asked) return { claim, rejections, ladder };
  const changes = [...asked.changes, ...claim.changes];
  return { claim: { ...claim, ...asked, changes }, rejections, ladder };
}
