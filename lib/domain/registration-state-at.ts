import type { Policy } from './policy';
import type { Registration, RegistrationState } from './registration';
import { approvedAt, plainEndOf, type Tiers, windowOf } from './registration-window';
import type { At } from './time';

/** States that a registration reaches only by having been approved. */
const AFTER_APPROVAL: readonly RegistrationState[] = [
  'approved',
  'converted',
  'won',
  'lost',
  'expired',
  'archived',
];

/** A registration as far as it was known at a moment: what came later is left out. */
export function asKnownAt(registration: Registration, policy: Policy, now: At): Registration {
  const { expiresAt, extendedAt, stateHistory } = registration;
  const known = asRecordedAt(registration, now);
  const laterApproved = stateHistory?.some(({ state, at }) => state === 'approved' && at > now);
  // A stated end is that of the last approval, and counts the extension that came later.
  const isEndKnown = expiresAt !== null && !(laterApproved && known.stateHistory?.some(isApproval));
  const end =
    extendedAt === null || extendedAt <= now ? expiresAt : plainEndOf(registration, policy);
  return { ...known, expiresAt: isEndKnown ? end : null };
}

/** The same without the end of its window, so that any policy can say when it would have been. */
export function asRecordedAt(registration: Registration, now: At): Registration {
  const { extendedAt, extensionRequestedAt, stateHistory } = registration;
  const upTo = (at: At | null): At | null => (at !== null && at <= now ? at : null);
  const isAsked = extensionRequestedAt !== undefined && extensionRequestedAt <= now;
  const { extensionRequestedAt: _, ...others } = registration;
  return {
    ...others,
    state: recordedAt(registration, now),
    submittedAt: upTo(registration.submittedAt),
    decidedAt: upTo(registration.decidedAt),
    extendedAt: upTo(extendedAt),
    expiresAt: null,
    ...(stateHistory && { stateHistory: stateHistory.filter(({ at }) => at <= now) }),
    ...(isAsked && { extensionRequestedAt }),
  };
}

const isApproval = ({ state }: { readonly state: RegistrationState }): boolean =>
  state === 'approved';

/**
 * The state that a registration was in at a moment: an approved one whose window has run out is
 * expired, whatever the source says.
 */
export function stateAt(
  registration: Registration,
  policy: Policy,
  now: At,
  partners?: Tiers,
): RegistrationState {
  const known = asKnownAt(registration, policy, now);
  const isHeld = known.state === 'approved' || known.state === 'converted';
  return isHeld && windowOf(known, policy, partners).to <= now ? 'expired' : known.state;
}

/** What was written down by then: by the history where there is one, else by the dates. */
function recordedAt(registration: Registration, now: At): RegistrationState {
  const { createdAt, decidedAt, state, stateHistory, submittedAt, updatedAt } = registration;
  if (now >= updatedAt) return state;
  if (stateHistory && stateHistory.length > 0) {
    return stateHistory.findLast(({ at }) => at <= now)?.state ?? 'draft';
  }
  if (now < (submittedAt ?? createdAt)) return 'draft';
  const wasApproved = AFTER_APPROVAL.includes(state);
  if (decidedAt !== null && now < decidedAt) return 'submitted';
  return wasApproved && approvedAt(registration) <= now ? 'approved' : state;
}
