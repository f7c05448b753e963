import type { Id } from '@/lib/domain/id';
import { isPending, type Registration } from '@/lib/domain/registration';
import { approvedAt, filedAt } from '@/lib/domain/registration-window';
import type { ConflictContext } from './conflicts/contract';

/** Of a customer that many have filed for, the decision is not made on a deal's page. */
const MOST_HOLDERS = 5;

/**
 * The partners that have a claim on a deal, each with its first: those that hold it, the first
 * approved first, then those that wait for a decision, the first filed first. What the rules take
 * for somebody else's claim on it is one, linked to the deal or not.
 *
 * @param contexts those of the deal
 */
export function holdersOf(contexts: readonly ConflictContext[]): ReadonlyMap<Id, Registration> {
  const holders = new Map<Id, Registration>();
  for (const claim of contexts.flatMap(claimsIn).toSorted(inOrder)) {
    if (holders.size === MOST_HOLDERS) break;
    if (!holders.has(claim.partnerId)) holders.set(claim.partnerId, claim);
  }
  return holders;
}

const claimsIn = ({ held, waiting, rivals }: ConflictContext): Registration[] => [
  ...held,
  ...waiting,
  ...rivals().flatMap(({ identity, registration }) =>
    identity.kind === 'exact' ? registration : [],
  ),
];

const inOrder = (a: Registration, b: Registration): number =>
  Number(isPending(a)) - Number(isPending(b)) || since(a) - since(b);

const since = (claim: Registration) => (isPending(claim) ? filedAt(claim) : approvedAt(claim));
