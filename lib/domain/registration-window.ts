import type { Id } from './id';
import type { Partner } from './partner';
import type { Policy } from './policy';
import { isPending, type Registration } from './registration';
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

/** When a claim was made: what decides a race. */
export const filedAt = ({ submittedAt, createdAt }: Registration): At => submittedAt ?? createdAt;

/** When a claim was approved, as far as the source says: what decides between two of them. */
export const approvedAt = (registration: Registration): At =>
  registration.decidedAt ?? filedAt(registration);

function clockStartOf(registration: Registration, { clockStart }: Policy): At {
  if (clockStart === 'created') return registration.createdAt;
  return clockStart === 'submitted' ? filedAt(registration) : approvedAt(registration);
}

const plain = (tier: string | null | undefined): string => (tier ?? '').trim().toLowerCase();

/** Length of a window in days: the longest that the policy grants this tier and this amount. */
export function protectionDaysOf(
  { amount, partnerId }: Registration,
  { protectionDays, longerProtection }: Policy,
  partners: Tiers = NO_TIERS,
): number {
  const own = plain(partners.get(partnerId)?.tier);
  const granted = longerProtection.filter(
    ({ tier, from }) =>
      (tier === null || plain(tier) === own) &&
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
  const { expiresAt, extendedAt } = registration;
  if (expiresAt !== null) {
    return extendedAt === null ? expiresAt : expiresAt - policy.extensionDays * DAY;
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
  const { expiresAt, extendedAt, extensionRequestedAt } = registration;
  const from = clockStartOf(registration, policy);
  if (expiresAt !== null) return { from, to: expiresAt, assumed: false };
  const end = plainEndOf(registration, policy, partners);
  const isExtended = extendedAt !== null && (extensionRequestedAt ?? extendedAt) < end;
  return { from, to: isExtended ? end + policy.extensionDays * DAY : end, assumed: true };
}

/** Approved and not yet run out; the last moment of the window is outside it. */
export const isActive = (
  registration: Registration,
  policy: Policy,
  now: At,
  partners: Tiers = NO_TIERS,
): boolean =>
  (registration.state === 'approved' || registration.state === 'converted') &&
  windowOf(registration, policy, partners).to > now;

/** A claim that counts: waiting for a decision, or approved and not yet run out. */
export const isLive = (
  registration: Registration,
  policy: Policy,
  now: At,
  partners: Tiers = NO_TIERS,
): boolean => isPending(registration) || isActive(registration, policy, now, partners);
