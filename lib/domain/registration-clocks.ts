import type { Policy } from './policy';
import type { Registration } from './registration';
import { filedAt, type Tiers, windowOf } from './registration-window';
import { type At, calendarDaysUntil } from './time';

const HOUR = 3_600_000;

/** Until when it is to be decided; null where it waits for nobody’s decision. */
export function reviewDueAt(registration: Registration, { reviewHours }: Policy): At | null {
  const { state, stateHistory = [] } = registration;
  if (state !== 'submitted' && state !== 'in-review') return null;
  // One that was returned waited for its partner: the time of the reviewer starts anew.
  const handedIn = stateHistory.findLast((each) => each.state === 'submitted')?.at;
  return Math.max(handedIn ?? 0, filedAt(registration)) + reviewHours * HOUR;
}

/**
 * The reminder that is due, in days before the end: the last of them that has come; null before
 * the first and after the end.
 */
export function reminderDue(
  registration: Registration,
  policy: Policy,
  now: At,
  partners?: Tiers,
): number | null {
  const { to } = windowOf(registration, policy, partners);
  if (to <= now) return null;
  const left = calendarDaysUntil(now, to);
  const come = policy.reminderDays.filter((days) => left <= days);
  return come.length > 0 ? Math.min(...come) : null;
}
