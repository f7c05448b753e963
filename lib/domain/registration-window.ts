import type { Id } from './id';
import type { Partner } from './partner';
import { plainWord } from './plain-name';
import type { Policy } from './policy';
import { isPending, type Registration, type RegistrationState } from './registration';
import { type At, DAY } from './time';

/** The time in which an approved claim protects its customer. */
export type Window = {
  readonly from: At;
  readonly to: At;
  /** The registration names no end, so the policy’s length counts. */
  readonly assumed: boolean;
};

/** Partners by id, for the windows that depend on a tier; without them, none does. */
export type Tiers = ReadonlyMap<Id, Pick<Partner, 'tier'>>;
const NO_TIERS: Tiers = new Map();

/** What a registration can wait in; anything else before a filing means that it is filed anew. */
const BEFORE_DECISION: readonly RegistrationState[] = [
  'draft',
  'submitted',
  'in-review',
  'returned',
];

/** When it was last filed anew after it had ended; null where it never was, as far as is known. */
function refiledAt({ stateHistory = [] }: Registration): At | null {
  const filing = stateHistory.findLast(({ state }, index) => {
    const before = stateHistory[index - 1]?.state ?? 'draft';
    return state === 'submitted' && !BEFORE_DECISION.includes(before);
  });
  return filing?.at ?? null;
}

/**
 * When a claim was made: what decides a race. One filed anew after it had ended counts from then,
 * so that a rival’s claim filed in the gap comes first (field.md 3.2).
 */
export const filedAt = (registration: Registration): At =>
  refiledAt(registration) ?? registration.submittedAt ?? registration.createdAt;

/** When a claim was approved, as far as the source says: what decides between two of them. */
export function approvedAt(registration: Registration): At {
  const { decidedAt, stateHistory = [] } = registration;
  const refiled = refiledAt(registration) ?? Number.NEGATIVE_INFINITY;
  if (decidedAt !== null && decidedAt >= refiled) return decidedAt;
  const approvals = stateHistory.filter(({ state, at }) => state === 'approved' && at >= refiled);
  return approvals.at(-1)?.at ?? filedAt(registration);
}

/** When the present filing was extended; an extension of one before it is used up with that. */
export const extendedSince = (registration: Registration): At | null =>
  since(registration, registration.extendedAt);

/** When an extension of the present filing was asked for, or else given. */
export const extensionAskedAt = (registration: Registration): At | null =>
  since(registration, registration.extensionRequestedAt ?? registration.extendedAt);

const since = (registration: Registration, at: At | null): At | null =>
  at !== null && at >= filedAt(registration) ? at : null;

function clockStartOf(registration: Registration, { clockStart }: Policy): At {
  if (clockStart === 'created') return refiledAt(registration) ?? registration.createdAt;
  return clockStart === 'submitted' ? filedAt(registration) : approvedAt(registration);
}

/** Length of a window in days: the longest that the policy grants this tier and this amount. */
export function protectionDaysOf(
  { amount, partnerId }: Registration,
  { protectionDays, longerProtection }: Policy,
  partners: Tiers = NO_TIERS,
): number {
  const own = plainWord(partners.get(partnerId)?.tier ?? '');
  const granted = longerProtection.filter(
    ({ tier, from }) =>
      (tier === null || plainWord(tier) === own) &&
      (from === null || (amount?.currency === from.currency && amount.amount >= from.amount)),
  );
  return Math.max(protectionDays, ...granted.map(({ days }) => days));
}

/** The end of a window without its extension. A stated end counts the extension that was given. */
export function plainEndOf(
  registration: Registration,
  policy: Policy,
  partners: Tiers = NO_TIERS,
): At {
  const { expiresAt } = registration;
  if (expiresAt !== null) {
    const isExtended = extendedSince(registration) !== null;
    return isExtended ? expiresAt - policy.extensionDays * DAY : expiresAt;
  }
  return (
    clockStartOf(registration, policy) + protectionDaysOf(registration, policy, partners) * DAY
  );
}

/**
 * The window of a registration: up to the end it states, or for as long as the policy says, with
 * the one extension where that was asked for before the end.
 */
export function windowOf(
  registration: Registration,
  policy: Policy,
  partners: Tiers = NO_TIERS,
): Window {
  const { expiresAt } = registration;
  const from = clockStartOf(registration, policy);
  if (expiresAt !== null) return { from, to: expiresAt, assumed: false };
  const end = plainEndOf(registration, policy, partners);
  const asked = extensionAskedAt(registration);
  const isExtended = extendedSince(registration) !== null && asked !== null && asked < end;
  return { from, to: isExtended ? end + policy.extensionDays * DAY : end, assumed: true };
}

/** In a state that protects its customer as long as the window lasts. */
export const isApproved = ({ state }: Registration): boolean =>
  state === 'approved' || state === 'converted';

/** Approved, whether or not its window has run out since. */
export const wasApproved = (registration: Registration): boolean =>
  isApproved(registration) || registration.state === 'expired';

/** Approved and not yet run out; the last moment of the window is outside it. */
export const isActive = (
  registration: Registration,
  policy: Policy,
  now: At,
  partners: Tiers = NO_TIERS,
): boolean => isApproved(registration) && windowOf(registration, policy, partners).to > now;

/** Counts as far as the record itself says: nothing but the end of its window can have ended it. */
export const mayHold = (registration: Registration): boolean =>
  isPending(registration) || isApproved(registration);

/** A claim that counts: waiting for a decision, or approved and not yet run out. */
export const isLive = (
  registration: Registration,
  policy: Policy,
  now: At,
  partners: Tiers = NO_TIERS,
): boolean => isPending(registration) || isActive(registration, policy, now, partners);
