import type { Deal } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import type { Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { approvedAt, filedAt, isApproved } from '@/lib/domain/registration-window';
import type { At } from '@/lib/domain/time';
import { claimsOn } from './plays/coverage';

/** Of a customer that hundreds have filed for, the decision is not made on a deal's page. */
const MOST_HOLDERS = 5;

/**
 * The partners that have a claim on a deal, each with its first: those that hold it, the first
 * approved first, then those that wait for a decision, the first filed first.
 */
export function holdersOf(
  deal: Deal,
  dossier: Dossier,
  policy: Policy,
  now: At,
): ReadonlyMap<Id, Registration> {
  const rank = (claim: Registration) => (isApproved(claim) ? approvedAt(claim) : filedAt(claim));
  const holders = new Map<Id, Registration>();
  for (const claim of claimsOn(deal, dossier, policy, now).toSorted(
    (a, b) => Number(isApproved(b)) - Number(isApproved(a)) || rank(a) - rank(b),
  )) {
    if (holders.size === MOST_HOLDERS) break;
    if (!holders.has(claim.partnerId)) holders.set(claim.partnerId, claim);
  }
  return holders;
}
