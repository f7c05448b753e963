import type { Policy } from './policy';
import type { Registration, RegistrationState } from './registration';
import { mayAppeal } from './registration-appeal';
import { extensionOf } from './registration-extension';
import { type LifeEvent, next } from './registration-life';
import { stateAt } from './registration-state-at';
import { type Tiers, windowOf } from './registration-window';
import { fail, ok, type Result } from './result';
import { say, sayCount, type Text } from './text';
import type { At } from './time';

/**
 * Whether something may happen to a registration now: the state that it would be in, or why not.
 * The life allows it, and so do the policy’s counts and clocks.
 */
export function permit(
  registration: Registration,
  event: LifeEvent,
  policy: Policy,
  now: At,
  partners?: Tiers,
): Result<RegistrationState> {
  // One that has run out still has to be written down as expired.
  const isWrittenDown = event === 'expire';
  const state = isWrittenDown ? registration.state : stateAt(registration, policy, now, partners);
  const moved = next(state, event);
  if (!moved.ok) return moved;
  const refused = refusalOf(registration, event, policy, now, partners);
  return refused ? fail(`life-${event}`, refused) : moved;
}

function refusalOf(
  registration: Registration,
  event: LifeEvent,
  policy: Policy,
  now: At,
  partners?: Tiers,
): Text | null {
  if (event === 'resubmit') return resubmissionRefusal(registration, policy);
  if (event === 'revert') return appealRefusal(registration, policy);
  if (event === 'extend') return extensionRefusal(registration, policy, now, partners);
  const { to } = windowOf(registration, policy, partners);
  return event === 'expire' && to > now ? say('lifeHoldsUntil', { date: to }) : null;
}

/** One that had run out is a new claim; only what was sent back is counted. */
function resubmissionRefusal(
  { state, stateHistory = [] }: Registration,
  { resubmissions }: Policy,
): Text | null {
  if (state !== 'returned' && state !== 'rejected') return null;
  const sentBack = stateHistory.filter((each, index) => {
    const before = stateHistory[index - 1]?.state;
    return each.state === 'submitted' && (before === 'returned' || before === 'rejected');
  });
  return sentBack.length >= resubmissions ? sayCount('lifeResubmissionsUsed', resubmissions) : null;
}

/** A rejection is set back to review on appeal; an approval, when it was a slip. */
const appealRefusal = (registration: Registration, policy: Policy): Text | null =>
  registration.state !== 'rejected' || mayAppeal(registration, policy)
    ? null
    : sayCount('lifeAppealsUsed', policy.appeals);

function extensionRefusal(
  registration: Registration,
  policy: Policy,
  now: At,
  partners?: Tiers,
): Text | null {
  const extension = extensionOf(registration, policy, now, partners);
  if (extension.kind === 'none') return say('lifeNoExtension');
  if (extension.kind === 'used') return say('lifeExtensionUsed', { date: extension.at });
  if (extension.kind === 'too-late') return say('lifeExtensionTooLate');
  const isProven = extension.kind === 'asked' || extension.isProven;
  return isProven ? null : say('lifeExtensionUnproven');
}

/** The registration after something happened to it, or why that may not happen. */
export function happen(
  registration: Registration,
  event: LifeEvent,
  policy: Policy,
  at: At,
  partners?: Tiers,
): Result<Registration> {
  const permitted = permit(registration, event, policy, at, partners);
  if (!permitted.ok) return permitted;
  // An extension lengthens the window; what was converted stays converted.
  const isLengthened = event === 'extend' && registration.state === 'converted';
  const state = isLengthened ? 'converted' : permitted.value;
  return ok({
    ...registration,
    ...datesAfter(registration, event, at),
    state,
    stateHistory: [...(registration.stateHistory ?? []), { state, at }],
    updatedAt: at,
  });
}

function datesAfter(registration: Registration, event: LifeEvent, at: At): Partial<Registration> {
  if (event === 'submit') return { submittedAt: at };
  if (event === 'approve' || event === 'reject') return { decidedAt: at };
  if (event === 'revert') return { decidedAt: null };
  if (event === 'extend') return { extendedAt: at };
  // One returned keeps its place in the race; any other is filed anew.
  if (event !== 'resubmit' || registration.state === 'returned') return {};
  return { submittedAt: at, decidedAt: null, expiresAt: null };
}
