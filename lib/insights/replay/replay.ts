import type { Dossier } from '@/lib/domain/dossier';
import type { Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { filedAt, windowOf } from '@/lib/domain/registration-window';
import type { Replay, ReplayComparison, Winner, WinnerChange } from '@/lib/domain/replay';
import type { At } from '@/lib/domain/time';
import { CONFLICT_RULES } from '../conflicts';
import { contextsOf } from '../conflicts/claim/context';
import { type Customers, customersOf, newProfiler } from '../conflicts/claim/customers';
import { findConflicts } from '../conflicts/find-conflicts';
import { customerOfClaim, dossiersLike } from '../workspace/dossier-of-claim';
import type { Workspace } from '../workspace/workspace';
import { dossierAt } from './dossier-at';
import { newPast } from './past';
import { newTally } from './tally';
import { winnerOf } from './winner-of';

export type Span = { readonly from: At; readonly to: At };

/**
 * What the registrations filed in a stretch of time would have met under today’s rules and under
 * changed ones: each is checked at the moment of its filing, against what was known then. Customer
 * by customer, since most of that hangs on the customer alone and on no policy.
 *
 * @param step is called after each registration with the share that is done; may give way to others
 */
export async function replay(
  workspace: Workspace,
  policies: { readonly today: Policy; readonly changed: Policy },
  span: Span,
  step: (share: number) => Promise<void>,
): Promise<ReplayComparison> {
  const filed = workspace.rows.registrations
    .filter((each) => each.state !== 'draft' && isWithin(filedAt(each), span))
    .sort((a, b) => filedAt(a) - filedAt(b));
  const today = courseUnder(policies.today, workspace);
  const changed = courseUnder(policies.changed, workspace);
  const past = newPast();
  const profiler = newProfiler();
  const winners = new Map<Registration, WinnerChange>();
  for (const [first, ...others] of Map.groupBy(filed, customerOfClaim).values()) {
    if (!first) continue;
    const dossierOf = dossiersLike(first, workspace);
    const customers = customersOf(dossierOf(first), profiler);
    for (const claim of [first, ...others]) {
      const then = dossierAt(dossierOf(claim), filedAt(claim), past);
      winners.set(claim, {
        today: today.take(claim, then, customers),
        changed: changed.take(claim, then, customers),
      });
      await step(winners.size / filed.length);
    }
  }
  const inOrder = filed.flatMap((each) => winners.get(each) ?? []);
  const winnersOf = (course: 'today' | 'changed') => inOrder.map((each) => each[course]);
  return {
    ...span,
    today: today.sum(span, winnersOf('today')),
    changed: changed.sum(span, winnersOf('changed')),
    winners: inOrder.filter((each) => !isSame(each.today, each.changed)),
  };
}

/** One policy’s course of events, registration by registration. */
function courseUnder(policy: Policy, workspace: Workspace) {
  const tally = newTally();
  return {
    /** Answers who would have had its customer. */
    take(registration: Registration, then: Dossier, customers: Customers): Winner {
      const now = filedAt(registration);
      const contexts = contextsOf(then, policy, now, customers);
      const { conflicts } = findConflicts(then, policy, now, CONFLICT_RULES, contexts);
      tally.add(conflicts, personOf(registration, then));
      return winnerOf(registration, then, contexts);
    },
    sum(span: Span, winners: readonly Winner[]): Replay {
      for (const registration of workspace.rows.registrations) {
        const end = endOf(registration, policy, workspace);
        if (end !== null && isWithin(end, span)) tally.addExpiry();
      }
      return { ...tally.sum(span), registrations: winners.length, winners };
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

const isSame = (a: Winner, b: Winner): boolean =>
  JSON.stringify(a.decision) === JSON.stringify(b.decision);
