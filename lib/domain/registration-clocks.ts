import type { Policy } from './policy';
import type { Registration } from './registration';
import { filedAt, type Tiers, windowOf } from './registration-window';
import { type At, calendarDaysUntil, HOUR } from './time';

/**
 * Since when it waits for its decision; null where it waits for nobody. One that was returned
 * waited for its partner meanwhile, so the time of the reviewer starts anew.
 */
export function waitsSince(registration: Registration): At | null {
  const { state, stateHistory = [] } = registration;
  if (state !== 'submitted' && state !== 'in-review') return null;
  const returned = stateHistory.findLastIndex((each) => each.state === 'returned');
  const again = returned < 0 ? undefined : stateHistory[returned + 1];
  return Math.max(again?.at ?? 0, filedAt(registration));
}

/** Until when it is to be decided; null where it waits for nobody’s decision. */
export function reviewDueAt(registration: Registration, { reviewHours }: Policy): At | null {
  const since = waitsSince(registration);
  return since === null ? null : since + reviewHours * HOUR;
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
