import { windowOf } from '@/lib/domain/registration-window';
import { say, sayCount } from '@/lib/domain/text';
import { calendarDaysUntil } from '@/lib/domain/time';
import { dealOf } from './claim/deal-of';
import { defineConflictRule } from './contract';
import { holdsFact } from './findings/facts';
import { finding } from './findings/finding';
import { askAbout } from './findings/people';

/** C25: the deal is expected to close after its registration has run out. */
export const closesAfterWindow = defineConflictRule({
  id: 'closes-after-window',
  code: 'C25',
  title: say('conflictClosesAfterWindow'),
  severity: 'warn',
  needs: ['registrations'],
  check: ({ deal, dossier, held, policy }) =>
    held.flatMap((registration) => {
      const expected = dealOf(registration, deal, dossier)?.expectedCloseAt ?? null;
      const protection = windowOf(registration, policy, dossier.partners);
      const days = expected === null ? 0 : calendarDaysUntil(protection.to, expected);
      if (expected === null || days < 1) return [];
      return finding({
        about: registration.id,
        topics: [registration.id],
        title: sayCount('conflictClosesAfterWindowTitle', days),
        evidence: [say('conflictFactExpectedClose', { date: expected }), holdsFact(protection)],
        resolution: say('conflictClosesAfterWindowResolution'),
        window: protection,
        contact: askAbout(registration, dossier),
      });
    }),
});
