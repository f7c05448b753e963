import type { ReplayAsk, ReplayShare, Winner, WinnerChange } from '@/lib/domain/replay';
import type { Workspace } from '../workspace/workspace';
import { newChecker } from './checks';
import { expiriesAmong } from './expiries';
import { customersOfPart, wholeOf } from './share-out';
import { newAdder } from './tally';

/**
 * What the registrations filed in a stretch of time would have met under today’s rules and under
 * changed ones, for one part of the customers: no customer’s claims hang on another’s, so that
 * threads can share them out.
 *
 * @param onMoved is told after each registration which share of them is done
 * @param check of the same workspace; one that is kept saves what hangs on no policy
 */
export function replayPart(
  { policies, span, part }: ReplayAsk,
  workspace: Workspace,
  onMoved: (share: number) => void,
  check = newChecker(workspace),
): ReplayShare {
  const { partners, rows } = workspace;
  const customers = customersOfPart(rows.registrations, span, part);
  const registrations = customers.reduce((sum, claims) => sum + claims.length, 0);
  const own = rows.registrations.filter((_, at) => at % part.of === part.index);
  const today = newAdder(expiriesAmong(own, policies.today, partners, span));
  const changed = newAdder(expiriesAmong(own, policies.changed, partners, span));
  const winners: WinnerChange[] = [];
  let done = 0;
  for (const met of check(customers, policies)) {
    today.addMet(met.today);
    changed.addMet(met.changed);
    const winner = { today: met.today.winner, changed: met.changed.winner };
    if (!isSame(winner.today, winner.changed)) winners.push(winner);
    done += 1;
    onMoved(done / registrations);
  }
  return {
    whole: wholeOf(rows.registrations),
    registrations,
    today: today.tally,
    changed: changed.tally,
    winners,
  };
}

const isSame = (a: Winner, b: Winner): boolean =>
  JSON.stringify(a.decision) === JSON.stringify(b.decision);
