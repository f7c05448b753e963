import type { Dossier } from '@/lib/domain/dossier';
import type { Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { filedAt, windowOf } from '@/lib/domain/registration-window';
import type { ReplayComparison, Winner, WinnerChange } from '@/lib/domain/replay';
import type { At } from '@/lib/domain/time';
import { CONFLICT_RULES } from '../conflicts';
import { contextsOf } from '../conflicts/claim/context';
import { type Customers, customersOf, profiler } from '../conflicts/claim/customers';
import { findConflicts } from '../conflicts/find-conflicts';
import { dossierOfClaim } from '../workspace/dossier-of-claim';
import type { Workspace } from '../workspace/workspace';
import { dossierAt } from './dossier-at';
import { registrationsAt } from './registrations-at';
import { newTally } from './tally';
import { winnerOf } from './winner-of';

export type Span = { readonly from: At; readonly to: At };

/**
 * What the registrations filed in a stretch of time would have met under today’s rules and under
 * changed ones: each is checked at the moment of its filing, against what was known then.
 *
 * @param step is called after each registration with the share that is done; may give way to others
 */
export async function replay(
  workspace: Workspace,
  policies: { readonly today: Policy; readonly changed: Policy },
  span: Span,
  step: (share: number) => Promise<void>,
): Promise<ReplayComparison> {
  const today = courseUnder(policies.today, workspace);
  const changed = courseUnder(policies.changed, workspace);
  const profile = profiler();
  const filed = workspace.rows.registrations
    .filter((each) => each.state !== 'draft' && isWithin(filedAt(each), span))
    .sort((a, b) => filedAt(a) - filedAt(b));
  for (const [index, registration] of filed.entries()) {
    const dossier = dossierOfClaim(registration, workspace);
    // Which companies are one does not hang on the rules.
    const memory = customersOf(dossier, profile);
    today.take(registration, dossier, memory);
    changed.take(registration, dossier, memory);
    await step((index + 1) / filed.length);
  }
  const sums = { today: today.sum(span), changed: changed.sum(span) };
  return { ...span, ...sums, winners: changesOf(sums.today.winners, sums.changed.winners) };
}

/** One policy’s course of events, registration by registration. */
function courseUnder(policy: Policy, workspace: Workspace) {
  const tally = newTally();
  const registrationAt = registrationsAt(policy);
  return {
    take(registration: Registration, dossier: Dossier, memory: Customers): void {
      const now = filedAt(registration);
      const then = dossierAt(dossier, now, registrationAt);
      const contexts = contextsOf(then, policy, now, memory);
      const { conflicts } = findConflicts(then, policy, now, CONFLICT_RULES, contexts);
      const person = personOf(registration, dossier);
      for (const context of contexts) tally.add(conflicts, person, winnerOf(registration, context));
    },
    sum(span: Span) {
      for (const registration of workspace.rows.registrations) {
        const end = endOf(registration, policy, workspace);
        if (end !== null && isWithin(end, span)) tally.addExpiry();
      }
      return tally.sum(span);
    },
  };
}

/** When the window of an approved claim would have run out; null where it came to its end before. */
function endOf(registration: Registration, policy: Policy, { partners }: Workspace): At | null {
  const { decidedAt, state, updatedAt } = registration;
  const isHeld = state === 'approved' || state === 'expired';
  const hasEnded = state === 'converted' || state === 'won' || state === 'lost';
  if (decidedAt === null || !(isHeld || hasEnded)) return null;
  const { to } = windowOf({ ...registration, expiresAt: null }, policy, partners);
  return isHeld || to < updatedAt ? to : null;
}

/** Who would have been told: our own person at the partner. */
const personOf = ({ partnerId, approverName }: Registration, { partners }: Dossier) =>
  partners.get(partnerId)?.ownerName ?? approverName;

const isWithin = (at: At, { from, to }: Span): boolean => at >= from && at < to;

function changesOf(today: readonly Winner[], changed: readonly Winner[]): WinnerChange[] {
  return today.flatMap((winner, index) => {
    const other = changed[index];
    return other && !isSame(winner, other) ? [{ today: winner, changed: other }] : [];
  });
}

const isSame = (a: Winner, b: Winner): boolean =>
  JSON.stringify(a.decision) === JSON.stringify(b.decision);
