import type { Conflict } from '@/lib/domain/insights';
import type { Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { filedAt } from '@/lib/domain/registration-window';
import type { ReplayAsk, Winner } from '@/lib/domain/replay';
import { CONFLICT_RULES } from '../conflicts';
import { contextsOf } from '../conflicts/claim/context';
import { newProfiler } from '../conflicts/claim/customers';
import { findConflicts } from '../conflicts/find-conflicts';
import type { Workspace } from '../workspace/workspace';
import { type Moment, momentsOf } from './moments';
import { newPast } from './past';
import { winnerOf } from './winner-of';

/** What a registration would have met when it was filed. */
export type Met = {
  readonly conflicts: readonly Conflict[];
  readonly winner: Winner;
  /** Who would have been told: our own person at the partner. */
  readonly person: string | null;
};

export type Check = { readonly today: Met; readonly changed: Met };

/**
 * Each of these registrations as it would have been met under today’s rules and under changed
 * ones, at the moment of its filing and against what was known then. Customer by customer, since
 * most of that hangs on the customer alone and on no policy.
 */
export function* checksOf(
  customers: Iterable<readonly Registration[]>,
  workspace: Workspace,
  { today, changed }: ReplayAsk['policies'],
): Generator<Check> {
  const past = newPast();
  const profiler = newProfiler();
  // What people said later of matches holds for the past as well; what they put aside does not.
  const feedback = workspace.rows.feedback.filter(({ kind }) => kind === 'match');
  const heard = { ...workspace, rows: { ...workspace.rows, feedback } };
  for (const claims of customers) {
    for (const moment of momentsOf(claims, heard, past, profiler)) {
      yield { today: metUnder(today, moment), changed: metUnder(changed, moment) };
    }
  }
}

function metUnder(policy: Policy, { claim, customers, dossier, rows }: Moment): Met {
  const now = filedAt(claim);
  const contexts = contextsOf(dossier, policy, now, customers, rows);
  const { conflicts } = findConflicts(dossier, policy, now, CONFLICT_RULES, contexts);
  const person = dossier.partners.get(claim.partnerId)?.ownerName ?? claim.approverName;
  return { conflicts, winner: winnerOf(claim, dossier, contexts), person };
}
