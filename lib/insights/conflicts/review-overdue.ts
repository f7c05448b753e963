import { waitsSince } from '@/lib/domain/registration-clocks';
import { say, sayCount, type Text } from '@/lib/domain/text';
import { HOUR } from '@/lib/domain/time';
import { defineConflictRule } from './contract';
import { finding } from './findings/finding';
import { askAbout } from './findings/people';

/** C40: a registration has waited longer for its decision than the programme promises. */
export const reviewOverdue = defineConflictRule({
  id: 'review-overdue',
  code: 'C40',
  title: say('conflictReviewOverdue'),
  severity: 'warn',
  needs: ['registrations'],
  check: ({ dossier, now, policy, waiting }) =>
    waiting
      .map((registration) => ({ registration, since: waitsSince(registration) ?? now }))
      .map((each) => ({ ...each, hours: (now - each.since) / HOUR }))
      .filter(({ hours }) => hours > policy.reviewHours)
      .map(({ registration, since, hours }) =>
        finding({
          about: registration.id,
          topics: [registration.id],
          title: waited(hours, registration.customerName),
          evidence: [
            say('conflictFactFiled', { date: since }),
            sayCount('conflictFactReviewHours', policy.reviewHours),
          ],
          resolution: say('conflictReviewOverdueResolution'),
          contact: askAbout(registration, dossier),
        }),
      ),
});

/** Programmes that answer within hours are not told of days. */
const waited = (hours: number, customer: string): Text =>
  hours < 24
    ? sayCount('conflictReviewOverdueHours', Math.floor(hours), customer)
    : sayCount('conflictReviewOverdueTitle', Math.floor(hours / 24), customer);
