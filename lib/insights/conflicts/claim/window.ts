import type { Policy } from '@/lib/domain/policy';
import { isPending, type Registration } from '@/lib/domain/registration';
import { type At, DAY } from '@/lib/domain/time';

/** The time in which an approved claim protects its customer. */
export type Window = {
  readonly from: At;
  readonly to: At;
  /** The registration names no end, so the policy’s length counts. */
  readonly assumed: boolean;
};

/** When a claim was made: what decides a race. */
export const filedAt = ({ submittedAt, createdAt }: Registration): At => submittedAt ?? createdAt;

export function windowOf(registration: Registration, { protectionDays }: Policy): Window {
  const from = registration.decidedAt ?? filedAt(registration);
  return {
    from,
    to: registration.expiresAt ?? from + protectionDays * DAY,
    assumed: registration.expiresAt === null,
  };
}

/** Approved and not yet run out; the last moment of the window is outside it. */
export const isActive = (registration: Registration, policy: Policy, now: At): boolean =>
  (registration.state === 'approved' || registration.state === 'converted') &&
  windowOf(registration, policy).to > now;

/** A claim that counts: waiting for a decision, or approved and not yet run out. */
export const isLive = (registration: Registration, policy: Policy, now: At): boolean =>
  isPending(registration) || isActive(registration, policy, now);
