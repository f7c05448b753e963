import type { ClaimDecision, ClaimStep } from '@/lib/domain/claim';
import { climb, isAsked, lastDay, type Rung } from '@/lib/domain/ladder';
import { plainWord } from '@/lib/domain/plain-name';
import type { LadderStep, Policy } from '@/lib/domain/policy';
import { keyPart, say, type Text, type TextValue } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { endOfDate } from '../conflicts/claim/days';
import { withoutStake } from './adjudicator-for';
import { byFiling, type Claim } from './contract';

/** More names are read by nobody. */
const MOST_PEOPLE = 3;

/**
 * Whom a question goes to that the rules leave open, one after the other, from the moment on that
 * two of the claims stood. One that is dated in days to come is there now all the same.
 *
 * @param left the claims among which it is open
 */
export function ladderOf(
  left: readonly Claim[],
  claims: readonly Claim[],
  policy: Policy,
  now: At,
): readonly ClaimStep[] {
  const open = [...left].sort(byFiling);
  const [, second] = open;
  if (!second) return [];
  const since = endOfDate(Math.min(second.filedAt, now));
  return climb(policy.ladder, since, now).map((rung) => stepOf(rung, open, claims, policy));
}

function stepOf(
  { step, until, state }: Rung,
  open: readonly Claim[],
  claims: readonly Claim[],
  policy: Policy,
): ClaimStep {
  const people = peopleOf(step, open, claims, policy);
  const named = people.slice(0, MOST_PEOPLE).join(', ');
  const more = people.length - MOST_PEOPLE;
  const role = keyPart(step.who);
  const who: TextValue =
    more > 0 ? say('ladderAndMore', named, more) : named || say(`ladderWho_${role}`);
  // Of one person alone nobody asks to agree.
  const isAgreed = step.who === 'managers' && people.length !== 1;
  return {
    who,
    role: say(`ladderRole_${role}`),
    contact: named || null,
    isAgreed,
    until,
    state,
  };
}

/** Who has a stake in it decides nothing; of the managers, both sides are asked to agree. */
function peopleOf(
  { who, person }: LadderStep,
  open: readonly Claim[],
  claims: readonly Claim[],
  { adjudicator }: Policy,
): readonly string[] {
  const named = withoutStake(claims, person ?? (who === 'deal-desk' ? adjudicator : null));
  if (named !== null) return [named];
  if (who !== 'managers') return [];
  const contacts = open.flatMap(({ contact }) => contact ?? []);
  return [...new Map(contacts.map((each) => [plainWord(each), each])).values()];
}

type Asked = Pick<ClaimDecision, 'advice' | 'contact' | 'changes'>;

/** The same in words: who is asked now, until when, and what comes after. */
export function askedOn(steps: readonly ClaimStep[]): Asked | null {
  const at = steps.findIndex(isAsked);
  const step = steps[at];
  if (!step) return null;
  const next = steps[at + 1];
  return {
    advice: adviceOf(step),
    contact: step.contact,
    changes: next
      ? [say('ladderNext', { date: lastDay(step.until) }, next.who, { date: lastDay(next.until) })]
      : [],
  };
}

function adviceOf({ who, isAgreed, state, until }: ClaimStep): Text {
  const date = { date: lastDay(until) };
  if (state === 'late') return say('ladderLate', who, date);
  return say(isAgreed ? 'ladderAgree' : 'ladderDecide', who, date);
}
