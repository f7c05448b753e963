import type { Policy } from './policy';
import type { Registration } from './registration';
import {
  extendedSince,
  extensionAskedAt,
  isActive,
  plainEndOf,
  type Tiers,
  wasApproved,
} from './registration-window';
import { type At, DAY } from './time';

/**
 * Where a registration stands with its one extension (field.md 3.2): it is asked for before the
 * end, once, and with proof of work with the customer.
 */
export type Extension =
  /** The programme grants none, or no approved claim is there to extend. */
  | { readonly kind: 'none' }
  | { readonly kind: 'used'; readonly at: At }
  /** Asked for, or extended, when the window had ended; `at` null where nobody asked. */
  | { readonly kind: 'too-late'; readonly at: At | null }
  /** Asked for in time; nobody has decided yet. */
  | { readonly kind: 'asked'; readonly at: At }
  | {
      readonly kind: 'possible';
      /** The last moment to ask. */
      readonly until: At;
      /** The end it would have then. */
      readonly to: At;
      readonly isProven: boolean;
    };

export function extensionOf(
  registration: Registration,
  policy: Policy,
  now: At,
  partners?: Tiers,
): Extension {
  const { proofOfEngagement } = registration;
  const end = plainEndOf(registration, policy, partners);
  const asked = extensionAskedAt(registration);
  const extended = extendedSince(registration);
  if (asked !== null && asked >= end) return { kind: 'too-late', at: asked };
  if (extended !== null) return { kind: 'used', at: extended };
  if (policy.extensionDays === 0 || !wasApproved(registration)) return { kind: 'none' };
  if (asked !== null) return { kind: 'asked', at: asked };
  if (!isActive(registration, policy, now, partners)) return { kind: 'too-late', at: null };
  const isProven = (proofOfEngagement ?? '').trim() !== '';
  return { kind: 'possible', until: end, to: end + policy.extensionDays * DAY, isProven };
}
