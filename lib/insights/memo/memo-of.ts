import type { Dossier } from '@/lib/domain/dossier';
import type { Memo, MemoClaim } from '@/lib/domain/memo';
import type { Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { filedAt, wasApproved, windowOf } from '@/lib/domain/registration-window';
import type { At } from '@/lib/domain/time';
import { CONFLICT_RULES } from '../conflicts';
import { contextsOf } from '../conflicts/claim/context';
import type { ConflictContext, Rival } from '../conflicts/contract';
import { findConflicts } from '../conflicts/find-conflicts';
import { partnerName } from '../conflicts/findings/people';
import { decisionOf } from '../precedence/decision-of';
import { rejectedOf } from '../precedence/rejected';
import { subjectOf } from '../subject';

/** The memo of a conflict that is found on a record now; null where it is not, or no longer. */
export function memoOf(dossier: Dossier, conflictId: string, policy: Policy, now: At): Memo | null {
  // One that a person has put aside can still be read.
  const unheard = { ...dossier, feedback: dossier.feedback.filter(({ kind }) => kind === 'match') };
  const contexts = contextsOf(unheard, policy, now);
  const { conflicts } = findConflicts(unheard, policy, now, CONFLICT_RULES, contexts);
  const conflict = conflicts.find(({ id }) => id === conflictId);
  const rule = CONFLICT_RULES.find(({ id }) => id === conflict?.rule);
  const subject = subjectOf(dossier);
  if (!conflict || !rule || !subject) return null;
  // Of a partner with claims on many customers, the one that the conflict is about.
  const finds = (context: ConflictContext): boolean =>
    findConflicts(unheard, policy, now, [rule], [context]).conflicts.some(
      ({ id }) => id === conflictId,
    );
  const context = contexts.find(finds) ?? contexts[0];
  return {
    conflict,
    ruleTitle: rule.title,
    record: subject.name,
    customer: context?.customer?.name || null,
    claims: context ? claimsAround(context) : [],
    rejected: context ? rejectedOf(context) : [],
    decision: context ? decisionOf(context) : null,
    writtenAt: now,
  };
}

function claimsAround(context: ConflictContext): MemoClaim[] {
  const own = context.own.map((each) =>
    claimOf(each, context, { isOwn: true, match: null, customer: each.customerName }),
  );
  const rivals = context.rivals().map((rival: Rival) =>
    claimOf(rival.registration, context, {
      isOwn: false,
      match: rival.identity.match,
      customer: rival.customer.name,
    }),
  );
  return [...own, ...rivals].sort((a, b) => a.filedAt - b.filedAt);
}

function claimOf(
  registration: Registration,
  { dossier, policy }: ConflictContext,
  rest: Pick<MemoClaim, 'isOwn' | 'match' | 'customer'>,
): MemoClaim {
  const { id, amount, decidedAt, partnerId, products, state } = registration;
  const { from, to } = windowOf(registration, policy, dossier.partners);
  return {
    registrationId: id,
    partner: partnerName(dossier, partnerId),
    state,
    products,
    amount,
    filedAt: filedAt(registration),
    decidedAt,
    window: wasApproved(registration) ? { from, to } : null,
    ...rest,
  };
}
