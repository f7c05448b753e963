import type { Dossier } from '@/lib/domain/dossier';
import type { Conflict } from '@/lib/domain/insights';
import type { Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { filedAt } from '@/lib/domain/registration-window';
import type { ReplayAsk, Winner } from '@/lib/domain/replay';
import { CONFLICT_RULES } from '../conflicts';
import { contextsOf } from '../conflicts/claim/context';
import { type Customers, customersOf, newProfiler } from '../conflicts/claim/customers';
import { findConflicts } from '../conflicts/find-conflicts';
import { dossiersLike } from '../workspace/dossier-of-claim';
import type { Workspace } from '../workspace/workspace';
import { dossierAt } from './dossier-at';
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
  for (const [first, ...others] of customers) {
    if (!first) continue;
    const dossierOf = dossiersLike(first, workspace);
    const known = customersOf(dossierOf(first), profiler);
    for (const claim of [first, ...others]) {
      const then = dossierAt(dossierOf(claim), filedAt(claim), past);
      yield {
        today: metUnder(today, claim, then, known),
        changed: metUnder(changed, claim, then, known),
      };
    }
  }
}

function metUnder(policy: Policy, claim: Registration, then: Dossier, customers: Customers): Met {
  const now = filedAt(claim);
  const contexts = contextsOf(then, policy, now, customers);
  const { conflicts } = findConflicts(then, policy, now, CONFLICT_RULES, contexts);
  const person = then.partners.get(claim.partnerId)?.ownerName ?? claim.approverName;
  return { conflicts, winner: winnerOf(claim, then, contexts), person };
}
