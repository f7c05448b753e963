import { say } from '@/lib/domain/text';
import { defineGround, lowest } from '../contract';

/** Who shows the most work with the customer: evidence decides, never seniority. */
export const substantialWork = defineGround({
  id: 'substantial-work',
  label: say('precedenceSubstantialWork'),
  judge(claims) {
    const evidence = claims.flatMap(({ name, work }) =>
      work.map((fact) => say('precedenceFact', name, fact)),
    );
    return {
      left: lowest(claims, ({ work }) => -work.length),
      evidence: evidence.length > 0 ? evidence : [say('precedenceNoWork')],
    };
  },
});
