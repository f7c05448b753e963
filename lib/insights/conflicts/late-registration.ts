import type { Registration } from '@/lib/domain/registration';
import { filedAt } from '@/lib/domain/registration-window';
import { say, sayCount, type Text } from '@/lib/domain/text';
import { daysBetween } from '@/lib/domain/time';
import { isDayBefore } from './claim/days';
import { type ConflictContext, defineConflictRule } from './contract';
import { finding } from './findings/finding';
import { askAbout } from './findings/people';

/** C24: filed when the opportunity had long been there, or was over. */
export const lateRegistration = defineConflictRule({
  id: 'late-registration',
  code: 'C24',
  title: say('conflictLateRegistration'),
  severity: 'warn',
  needs: ['registrations'],
  check: (context) =>
    (context.held.length > 0 ? [] : context.waiting).flatMap((registration) => {
      const evidence = lateness(registration, context);
      if (evidence.length === 0) return [];
      return finding({
        about: registration.id,
        topics: [registration.id],
        title: say('conflictLateRegistrationTitle', registration.customerName),
        evidence: [say('conflictFactFiled', { date: filedAt(registration) }), ...evidence],
        resolution: say('conflictLateRegistrationResolution'),
        contact: askAbout(registration, context.dossier),
      });
    }),
});

function lateness(registration: Registration, { deal, dossier, policy }: ConflictContext): Text[] {
  const filed = filedAt(registration);
  const carried = deal ?? dossier.deals.find(({ id }) => id === registration.dealId);
  if (!carried) return [];
  const { closedAt, createdAt } = carried;
  if (closedAt !== null && isDayBefore(closedAt, filed)) {
    return [say('conflictFactClosed', { date: closedAt })];
  }
  const days = daysBetween(createdAt, filed);
  return days > policy.attributionLockDays
    ? [
        say('conflictFactOpened', { date: createdAt }),
        sayCount('conflictFactLateBy', days, policy.attributionLockDays),
      ]
    : [];
}
