import { say } from '@/lib/domain/text';
import { defineGround, lowest } from '../contract';

/** An approved claim that has not run out holds; of several, the one approved first (C01). */
export const activeClaim = defineGround({
  id: 'active-claim',
  label: say('precedenceActiveClaim'),
  judge(claims) {
    const held = claims.flatMap((claim) => (claim.held ? [{ claim, ...claim.held }] : []));
    if (held.length === 0) return { left: claims, evidence: [say('precedenceNoActiveClaim')] };
    return {
      left: lowest(
        held.map(({ claim }) => claim),
        (claim) => claim.held?.since ?? Number.POSITIVE_INFINITY,
      ),
      evidence: [...held]
        .sort((a, b) => a.since - b.since)
        .map(({ claim, since, until }) =>
          say('precedenceHeld', claim.name, { date: since }, { date: until }),
        ),
    };
  },
});
