import { say } from '@/lib/domain/text';
import { defineGround, lowest } from '../contract';

/** The claim that was filed first leads, if it names what the policy asks for (C02). */
export const earliestSubmission = defineGround({
  id: 'earliest-submission',
  label: say('precedenceEarliestSubmission'),
  judge(claims) {
    const valid = claims.filter(({ gaps }) => gaps.length === 0);
    const inOrder = [...claims].sort((a, b) => a.filedAt - b.filedAt);
    return {
      left: valid.length > 0 ? lowest(valid, ({ filedAt }) => filedAt) : claims,
      evidence: inOrder.flatMap(({ gaps, name, partnerId, filedAt }) => [
        say(partnerId === null ? 'precedenceOpened' : 'precedenceFiled', name, { date: filedAt }),
        ...gaps.map((gap) => say('precedenceFact', name, gap)),
      ]),
    };
  },
});
