import type { Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { windowOf } from '@/lib/domain/registration-window';
import { isWithin, type Span } from '@/lib/domain/replay';
import type { At } from '@/lib/domain/time';
import type { Workspace } from '../workspace/workspace';

/** How many of these claims would have run out within a stretch of time. */
export const expiriesAmong = (
  registrations: readonly Registration[],
  policy: Policy,
  partners: Workspace['partners'],
  span: Span,
): number =>
  registrations.filter((each) => {
    const end = endOf(each, policy, partners);
    return end !== null && isWithin(end, span);
  }).length;

/** When the window of an approved claim would have run out; null where it came to its end before. */
function endOf(
  registration: Registration,
  policy: Policy,
  partners: Workspace['partners'],
): At | null {
  const { decidedAt, state, updatedAt } = registration;
  const isHeld = state === 'approved' || state === 'expired';
  const hasEnded = state === 'converted' || state === 'won' || state === 'lost';
  if (decidedAt === null || !(isHeld || hasEnded)) return null;
  const { to } = windowOf({ ...registration, expiresAt: null }, policy, partners);
  return isHeld || to < updatedAt ? to : null;
}
