import type { Conflict } from '@/lib/domain/insights';
import type { Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { filedAt } from '@/lib/domain/registration-window';
import type { ReplayAsk, Winner } from '@/lib/domain/replay';
import { CONFLICT_RULES } from '../conflicts';
import { contextsOf } from '../conflicts/claim/context';
import { newProfiler } from '../conflicts/claim/customers';
import type { ConflictContext, ConflictRule } from '../conflicts/contract';
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

type Check = { readonly today: Met; readonly changed: Met };

/** Checks registrations, customer by customer, under today’s rules and under changed ones. */
export type Checker = (
  customers: Iterable<readonly Registration[]>,
  policies: ReplayAsk['policies'],
) => Generator<Check>;

/** Registrations of which more is kept than their records: some 10 kB each. */
const MOST_KEPT = 10_000;

/**
 * Checks registrations of a workspace as each would have been met at the moment of its filing,
 * against what was known then. Most of that hangs on no policy: it is worked out once for both of
 * them, and kept for those that are asked for next.
 */
export function newChecker(workspace: Workspace, most = MOST_KEPT): Checker {
  const past = newPast();
  const profiler = newProfiler();
  // What people said later of matches holds for the past as well; what they put aside does not.
  const feedback = workspace.rows.feedback.filter(({ kind }) => kind === 'match');
  const heard = { ...workspace, rows: { ...workspace.rows, feedback } };
  /** By the first registration of each customer. */
  const known = new Map<Registration, readonly Moment[]>();
  let kept = 0;

  function momentsFor(claims: readonly Registration[]): readonly Moment[] {
    const [first] = claims;
    if (!first) return [];
    const before = known.get(first);
    if (before && areOf(before, claims)) return before;
    const moments = [...momentsOf(claims, heard, past, profiler)];
    kept += moments.length - (before?.length ?? 0);
    if (kept <= most) known.set(first, moments);
    return moments;
  }

  return function* (customers, { today, changed }) {
    const findAlike = isOnlyWeighed(today, changed);
    const rules = findAlike ? lookingOnce(CONFLICT_RULES) : CONFLICT_RULES;
    for (const claims of customers) {
      for (const moment of momentsFor(claims)) {
        const seen = seenUnder(today, moment);
        yield {
          today: metIn(seen, today, rules),
          changed: metIn(findAlike ? seen : seenUnder(changed, moment), changed, rules),
        };
      }
    }
  };
}

const areOf = (moments: readonly Moment[], claims: readonly Registration[]): boolean =>
  moments.length === claims.length && moments.every(({ claim }, at) => claim === claims[at]);

/** Whether two policies differ in no more than how bad a conflict is: under both, rules find the same. */
const isOnlyWeighed = (one: Policy, other: Policy): boolean => lookOf(one) === lookOf(other);

/** What rules go by when they look for something. */
const lookOf = ({ severities: _, version: _version, healthWeights: _health, ...rest }: Policy) =>
  JSON.stringify(rest);

/** Rules that look once at what they are asked about twice in a row. */
const lookingOnce = (rules: readonly ConflictRule[]): readonly ConflictRule[] =>
  rules.map((rule) => {
    let last: { readonly own: unknown; readonly found: ReturnType<typeof rule.check> } | null =
      null;
    return {
      ...rule,
      check(context) {
        if (last?.own !== context.own) last = { own: context.own, found: rule.check(context) };
        return last.found;
      },
    };
  });

/** What there was to look at under a policy, however bad it holds what is found. */
type Seen = {
  readonly moment: Moment;
  readonly contexts: readonly ConflictContext[];
  readonly winner: Winner;
};

function seenUnder(policy: Policy, moment: Moment): Seen {
  const { claim, customers, dossier, rows } = moment;
  const contexts = contextsOf(dossier, policy, filedAt(claim), customers, rows);
  return { moment, contexts, winner: winnerOf(claim, dossier, contexts) };
}

function metIn(
  { contexts, moment, winner }: Seen,
  policy: Policy,
  rules: readonly ConflictRule[],
): Met {
  const { claim, dossier } = moment;
  const weighed = contexts.map((each) => (each.policy === policy ? each : { ...each, policy }));
  const { conflicts } = findConflicts(dossier, policy, filedAt(claim), rules, weighed);
  const person = dossier.partners.get(claim.partnerId)?.ownerName ?? claim.approverName;
  return { conflicts, winner, person };
}
