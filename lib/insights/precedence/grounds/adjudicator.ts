import { say } from '@/lib/domain/text';
import { adjudicatorFor } from '../adjudicator-for';
import { defineGround } from '../contract';

/** A person decides what is still open; who has a stake in it cannot. */
export const adjudicator = defineGround({
  id: 'adjudicator',
  label: say('precedenceAdjudicator'),
  judge(claims, policy) {
    const person = adjudicatorFor(claims, policy);
    const named = policy.adjudicator;
    if (person !== null) return { left: claims, evidence: [say('precedenceDecides', person)] };
    return {
      left: claims,
      evidence: [named === null ? say('precedenceNobody') : say('precedenceHasStake', named)],
    };
  },
});
