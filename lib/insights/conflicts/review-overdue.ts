import type { Registration } from '@/lib/domain/registration';
import { say, sayCount } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { filedAt } from './claim/window';
import { defineConflictRule } from './contract';
import { finding } from './findings/finding';
import { askAbout } from './findings/people';

const HOUR = 3_600_000;

/** C40: a registration has waited longer for its decision than the programme promises. */
export const reviewOverdue = defineConflictRule({
  id: 'review-overdue',
  code: 'C40',
  title: say('conflictReviewOverdue'),
  severity: 'warn',
  check: ({ dossier, now, policy, waiting }) =>
    waiting
      // One that was returned waits for the partner.
      .filter(({ state }) => state !== 'returned')
      .map((registration) => ({ registration, hours: (now - waitsSince(registration)) / HOUR }))
      .filter(({ hours }) => hours > policy.reviewHours)
      .map(({ registration, hours }) =>
        finding({
          about: registration.id,
          topics: [registration.id],
          title: sayCount(
            'conflictReviewOverdueTitle',
            Math.floor(hours / 24),
            registration.customerName,
          ),
          evidence: [
            say('conflictFactFiled', { date: waitsSince(registration) }),
            sayCount('conflictFactReviewHours', policy.reviewHours),
          ],
          resolution: say('conflictReviewOverdueResolution'),
          contact: askAbout(registration, dossier),
        }),
      ),
});

/** Since it was filed, or filed again after it had been returned. */
function waitsSince(registration: Registration): At {
  const history = registration.stateHistory ?? [];
  const returned = history.findLastIndex(({ state }) => state === 'returned');
  const again = returned < 0 ? undefined : history[returned + 1];
  return again?.at ?? filedAt(registration);
}
