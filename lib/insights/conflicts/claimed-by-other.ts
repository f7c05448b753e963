import { say } from '@/lib/domain/text';
import { defineConflictRule } from './contract';
import { claimFacts, customerFact, productsFact } from './findings/facts';
import { askAbout, partnerName } from './findings/people';

/**
 * C01: another partner holds an approved, unexpired registration for this very customer and
 * product. It blocks only then: where the products are not stated it asks to check, and on the
 * page of an account, where nobody claims against it, it is good to know.
 */
export const claimedByOther = defineConflictRule({
  id: 'claimed-by-other',
  code: 'C01',
  title: say('conflictClaimedByOther'),
  severity: 'block',
  check: ({ dossier, policy, rivals, subject }) =>
    rivals()
      .filter(({ identity, isActive }) => isActive && identity.kind === 'exact')
      .map((rival) => {
        const { registration, customer, identity, overlap, protection } = rival;
        const exact = overlap.kind === 'shared' ? 'block' : 'warn';
        return {
          severity: subject === 'account' ? 'info' : exact,
          about: registration.id,
          topics: [registration.id, registration.dealId ?? registration.id],
          claimantId: registration.partnerId,
          title: say('conflictClaimedByOtherTitle', partnerName(dossier, registration.partnerId)),
          evidence: [
            customerFact(identity, customer.name || registration.customerName),
            ...claimFacts(rival, policy),
            productsFact(overlap),
          ],
          resolution: say('conflictClaimedByOtherResolution'),
          window: protection,
          contact: askAbout(registration, dossier),
          match: identity.match,
        };
      }),
});
