import { say } from '@/lib/domain/text';
import { defineGround } from '../contract';

/** What the law or the policy keeps out is no claim (C11, C18, C20). */
export const exclusion = defineGround({
  id: 'exclusion',
  label: say('precedenceExclusion'),
  judge(claims) {
    const evidence = claims.flatMap(({ name, exclusions }) =>
      exclusions.map(({ fact }) => say('precedenceFact', name, fact)),
    );
    return {
      left: claims.filter(({ exclusions }) => exclusions.length === 0),
      evidence: evidence.length > 0 ? evidence : [say('precedenceNoExclusion')],
    };
  },
});
