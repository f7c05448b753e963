import type { Registration } from '@/lib/domain/registration';
import { filedAt } from '@/lib/domain/registration-window';
import { say, sayCount, type Text, type TextValue } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import { defineConflictRule } from './contract';
import { customerFacts, productsFact } from './findings/facts';
import { finding } from './findings/finding';
import { askAbout, partnerName } from './findings/people';

/**
 * C02: another partner's registration for this very customer waits for a decision. The one filed
 * first leads; an approved claim of one's own ends the race.
 */
export const competingRegistration = defineConflictRule({
  id: 'competing-registration',
  code: 'C02',
  title: say('conflictCompetingRegistration'),
  severity: 'warn',
  needs: ['registrations'],
  check({ dossier, held, rivals, subject, waiting }) {
    if (held.length > 0 || subject === 'account') return undefined;
    const [mine] = waiting;
    return rivals()
      .filter(({ identity, isActive }) => !isActive && identity.kind === 'exact')
      .map(({ registration, customer, identity, overlap }) => {
        const rival = partnerName(dossier, registration.partnerId);
        return finding({
          about: registration.id,
          topics: [registration.id, registration.dealId ?? registration.id],
          claimantId: registration.partnerId,
          title: say('conflictCompetingRegistrationTitle', rival),
          evidence: [
            ...customerFacts(identity, customer.name || registration.customerName),
            say('conflictFactTheirsSubmitted', rival, { date: filedAt(registration) }),
            ...standing(mine, registration, rival),
            productsFact(overlap),
          ],
          resolution: say('conflictCompetingRegistrationResolution'),
          contact: askAbout(registration, dossier),
          match: identity.match,
        });
      });
  },
});

/** Who leads the race. */
function standing(mine: Registration | undefined, theirs: Registration, rival: TextValue): Text[] {
  if (!mine) return [say('conflictFactNotRegistered')];
  const submitted = say('conflictFactYoursSubmitted', { date: filedAt(mine) });
  const lead = filedAt(theirs) - filedAt(mine);
  if (lead === 0) return [submitted, say('conflictFactTie')];
  const days = Math.floor(Math.abs(lead) / DAY);
  if (lead > 0) {
    return [
      submitted,
      days > 0 ? sayCount('conflictFactYouLead', days) : say('conflictFactYouLeadToday'),
    ];
  }
  return [
    submitted,
    days > 0
      ? sayCount('conflictFactTheyLead', days, rival)
      : say('conflictFactTheyLeadToday', rival),
  ];
}
