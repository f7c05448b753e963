import type { Id } from '@/lib/domain/id';
import type { Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { asKnownAt } from '@/lib/domain/registration-state-at';
import type { At } from '@/lib/domain/time';

type Known = { readonly until: At; readonly registration: Registration };

/**
 * Registrations as they stood at a moment, with the windows that the policy gives them instead of
 * those that were granted: a changed policy would have granted others. To be asked with moments
 * that follow one another, so that each is worked out only when something happened to it.
 */
export function registrationsAt(
  policy: Policy,
): (registration: Registration, now: At) => Registration {
  const known = new Map<Id, Known>();
  return (registration, now) => {
    const last = known.get(registration.id);
    if (last && now < last.until) return last.registration;
    const stood = asKnownAt(registration, policy, now);
    const made = {
      // One that ran out under its own window may still hold under this one.
      ...stood,
      state: stood.state === 'expired' ? ('approved' as const) : stood.state,
      expiresAt: null,
    };
    known.set(registration.id, { until: nextEvent(registration, now), registration: made });
    return made;
  };
}

/** When something happens to it next; never where nothing does. */
function nextEvent(registration: Registration, now: At): At {
  const { createdAt, decidedAt, extendedAt, extensionRequestedAt, submittedAt } = registration;
  const moments = [
    createdAt,
    submittedAt,
    decidedAt,
    extendedAt,
    extensionRequestedAt ?? null,
    registration.updatedAt,
    ...(registration.stateHistory ?? []).map(({ at }) => at),
  ];
  return Math.min(
    Number.POSITIVE_INFINITY,
    ...moments.filter((at): at is At => at !== null && at > now),
  );
}
