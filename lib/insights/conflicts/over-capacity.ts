import { say, sayCount } from '@/lib/domain/text';
import { partnersOf } from './claim/undecided';
import { defineConflictRule } from './contract';
import { finding } from './findings/finding';

/** C29: a partner holds more open registrations than the programme allows. */
export const overCapacity = defineConflictRule({
  id: 'over-capacity',
  code: 'C29',
  title: say('conflictOverCapacity'),
  severity: 'warn',
  needs: ['registrations'],
  setting: 'mostOpenRegistrations',
  check(context) {
    const { liveOf, policy, subject } = context;
    const most = policy.mostOpenRegistrations;
    // Which of them to give up is for the partner to say, not for one deal.
    if (most === null || subject !== 'partner') return undefined;
    return partnersOf(context)
      .filter(({ id }) => liveOf(id) > most)
      .map(({ id, name, ownerName }) =>
        finding({
          about: id,
          title: sayCount('conflictOverCapacityTitle', liveOf(id), name),
          evidence: [sayCount('conflictFactMostOpen', most)],
          resolution: say('conflictOverCapacityResolution'),
          contact: ownerName,
        }),
      );
  },
});
