import type { Deal } from '@/lib/domain/deal';
import { reminderDue } from '@/lib/domain/registration-clocks';
import { extensionOf } from '@/lib/domain/registration-extension';
import { type Window, windowOf } from '@/lib/domain/registration-window';
import { say, sayCount, type Text } from '@/lib/domain/text';
import { type At, calendarDaysUntil } from '@/lib/domain/time';
import { dealOf } from './claim/deal-of';
import { defineConflictRule } from './contract';
import { holdsFact } from './findings/facts';
import { finding } from './findings/finding';
import { askAbout } from './findings/people';

/**
 * C26: an approved registration of this claim runs out soon. Good to know at first, a warning
 * from the policy's later reminders on, each a conflict of its own, so that one put aside returns.
 */
export const expiringRegistration = defineConflictRule({
  id: 'expiring-registration',
  code: 'C26',
  title: say('conflictExpiringRegistration'),
  severity: 'warn',
  needs: ['registrations'],
  check: ({ deal, dossier, held, now, policy }) =>
    held
      .map((registration) => ({
        registration,
        protection: windowOf(registration, policy, dossier.partners),
      }))
      .map((each) => ({ ...each, days: calendarDaysUntil(now, each.protection.to) }))
      .filter(({ days }) => days <= policy.expiryNoticeDays)
      .map(({ registration, protection, days }) => {
        const due = reminderDue(registration, policy, now, dossier.partners);
        const reminder = due !== null && due < policy.expiryNoticeDays ? due : undefined;
        const extension = extensionOf(registration, policy, now, dossier.partners);
        const isUsedUp = extension.kind === 'used';
        const carried = dealOf(registration, deal, dossier);
        return finding({
          severity: reminder === undefined ? 'info' : 'warn',
          about: [registration.id, ...(reminder === undefined ? [] : [reminder])].join(':'),
          topics: [registration.id],
          title: endsIn(days, registration.customerName),
          evidence: [
            holdsFact(protection),
            ...(isUsedUp ? [say('conflictFactExtended', { date: extension.at })] : []),
            ...activity(carried, now),
            ...late(carried, protection),
          ],
          resolution: say(
            isUsedUp
              ? 'conflictExpiringRegistrationLastResolution'
              : 'conflictExpiringRegistrationResolution',
          ),
          window: protection,
          contact: askAbout(registration, dossier),
        });
      }),
});

const endsIn = (days: number, customer: string): Text =>
  days > 0
    ? sayCount('conflictExpiringRegistrationTitle', days, customer)
    : say('conflictExpiringRegistrationToday', customer);

/** An extension needs proof of activity. */
function activity(deal: Deal | null, now: At): Text[] {
  if (!deal) return [say('conflictFactNoDeal')];
  if (deal.lastActivityAt === null) return [say('conflictFactNoActivity')];
  const days = calendarDaysUntil(deal.lastActivityAt, now);
  return [days > 0 ? sayCount('conflictFactActivityAgo', days) : say('conflictFactActivityToday')];
}

const late = (deal: Deal | null, { to }: Window): Text[] =>
  deal?.expectedCloseAt != null && deal.expectedCloseAt > to
    ? [say('conflictFactClosesAfter', { date: deal.expectedCloseAt })]
    : [];
