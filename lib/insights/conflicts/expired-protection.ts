import { filedAt, wasApproved, windowOf } from '@/lib/domain/registration-window';
import { say, type Text } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { type ConflictContext, defineConflictRule } from './contract';
import { customerFacts } from './findings/facts';
import { finding } from './findings/finding';
import { askAbout, partnerName } from './findings/people';

/**
 * C27: one's own protection has run out, and another partner filed in the gap: to register anew
 * does not bring the old place back.
 */
export const expiredProtection = defineConflictRule({
  id: 'expired-protection',
  code: 'C27',
  title: say('conflictExpiredProtection'),
  severity: 'warn',
  needs: ['registrations'],
  check(context) {
    const { dossier, held, rivals, waiting } = context;
    const ended = lastEnd(context);
    if (ended === null || held.length > 0) return undefined;
    const [again] = waiting;
    return rivals()
      .filter(({ identity, registration }) => {
        const filed = filedAt(registration);
        return identity.kind === 'exact' && filed > ended && !(again && filedAt(again) <= filed);
      })
      .map(({ customer, identity, registration }) => {
        const name = partnerName(dossier, registration.partnerId);
        return finding({
          about: registration.id,
          topics: [registration.id, registration.dealId ?? registration.id],
          claimantId: registration.partnerId,
          title: say('conflictExpiredProtectionTitle', name),
          evidence: [
            ...customerFacts(identity, customer.name || registration.customerName),
            say('conflictFactYoursEnded', { date: ended }),
            say('conflictFactTheirsSubmitted', name, { date: filedAt(registration) }),
            ...filedAgain(again && filedAt(again)),
          ],
          resolution: say('conflictExpiredProtectionResolution'),
          contact: askAbout(registration, dossier),
          match: identity.match,
        });
      });
  },
});

const filedAgain = (at: At | undefined): Text[] =>
  at === undefined ? [] : [say('conflictFactYoursSubmitted', { date: at })];

/** When the last approved claim of one's own ran out; null where there was none. */
function lastEnd({ dossier, now, own, policy }: ConflictContext): At | null {
  const ends = own
    .filter(wasApproved)
    .map((each) => windowOf(each, policy, dossier.partners).to)
    .filter((to) => to <= now);
  return ends.length > 0 ? Math.max(...ends) : null;
}
