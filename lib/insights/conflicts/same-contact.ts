import { say } from '@/lib/domain/text';
import { defineConflictRule } from './contract';
import { likelyClaim } from './findings/likely-claim';
import { partnerName } from './findings/people';

/** C07: another partner's registration names the customer's person that one's own does. */
export const sameContact = defineConflictRule({
  id: 'same-contact',
  code: 'C07',
  title: say('conflictSameContact'),
  severity: 'warn',
  needs: ['contact-details'],
  check: (context) =>
    context
      .rivals()
      .filter(({ identity }) => identity.kind === 'contact')
      .map((rival) => ({
        ...likelyClaim(rival, context),
        severity: 'warn',
        title: say(
          'conflictSameContactTitle',
          partnerName(context.dossier, rival.registration.partnerId),
          rival.customer.name,
        ),
      })),
});
