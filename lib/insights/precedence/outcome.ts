import type { ClaimDecision } from '@/lib/domain/claim';
import type { Ground, Policy } from '@/lib/domain/policy';
import { say } from '@/lib/domain/text';
import { adjudicatorFor } from './adjudicator-for';
import type { Claim } from './contract';

/** What the grounds have come to. */
export type Decided = {
  readonly claims: readonly Claim[];
  readonly left: readonly Claim[];
  readonly holder: Claim | null;
  readonly ground: Ground | null;
};

type Outcome = Pick<ClaimDecision, 'outcome' | 'title' | 'advice'>;

export function outcomeOf(decided: Decided, policy: Policy): Outcome {
  const { claims, left, holder } = decided;
  if (left.length === 0) {
    return {
      outcome: 'reject',
      title: say('precedenceRejectTitle'),
      advice: say('precedenceRejectAdvice'),
    };
  }
  if (!holder) return sharedOf(left, policy) ?? openOf(claims, policy);
  const title = holder.held
    ? say('precedenceHoldsTitle', holder.name, { date: holder.held.since })
    : say('precedenceLeadsTitle', holder.name, { date: holder.filedAt });
  const adds = claims.some((claim) => claim !== holder && claim.work.length > 0);
  if (holder.partnerId === null && adds) {
    return { outcome: 'influence-credit', title, advice: say('precedenceCreditAdvice') };
  }
  const advice = say(holder.held ? 'precedenceAwardAdvice' : 'precedenceLeadAdvice');
  return { outcome: 'award', title, advice };
}

/** Two partners that did the same work, where the policy lets a second one in. */
function sharedOf(left: readonly Claim[], { secondPartnerBenefit }: Policy): Outcome | undefined {
  const [first, second, ...more] = [...left].sort((a, b) => a.filedAt - b.filedAt);
  if (!first || !second || more.length > 0 || secondPartnerBenefit === null) return undefined;
  const isWork = left.every(({ partnerId, work }) => partnerId !== null && work.length > 0);
  if (!isWork) return undefined;
  const share =
    first.filedAt === second.filedAt ? 0.5 : secondPartnerBenefit / (1 + secondPartnerBenefit);
  return {
    outcome: 'co-register',
    title: say('precedenceSharedTitle', first.name, second.name),
    advice: say(
      'precedenceSharedAdvice',
      { percent: 1 - share },
      first.name,
      { percent: share },
      second.name,
    ),
  };
}

function openOf(claims: readonly Claim[], policy: Policy): Outcome {
  const person = adjudicatorFor(claims, policy);
  return {
    outcome: 'adjudicate',
    title: say('precedenceOpenTitle'),
    advice: person ? say('precedenceAskAdvice', person) : say('precedenceNobodyAdvice'),
  };
}
