import { say } from '@/lib/domain/text';
import { type ConflictContext, defineConflictRule, type Finding, type Rival } from './contract';
import { claimFacts, customerFacts } from './findings/facts';
import { finding } from './findings/finding';
import { askAbout, partnerName } from './findings/people';

/**
 * C32: the customer has written whom it wants to buy from, which goes before a registration. Of a
 * rival's letter it warns; one's own letter beside a rival's claim is what to show the approver.
 */
export const partnerOfChoice = defineConflictRule({
  id: 'partner-of-choice',
  code: 'C32',
  title: say('conflictPartnerOfChoice'),
  severity: 'warn',
  needs: ['partners-of-choice'],
  check(context) {
    const exact = context.rivals().filter(({ identity }) => identity.kind === 'exact');
    return [
      ...exact.flatMap((rival) => letterOf(rival, context)),
      ...exact.slice(0, 1).flatMap((rival) => ownLetter(rival, context)),
    ];
  },
});

function letterOf(rival: Rival, { dossier }: ConflictContext): Finding[] {
  const { customer, identity, registration } = rival;
  if (registration.chosenByCustomerAt === undefined) return [];
  return [
    finding({
      about: registration.id,
      topics: [registration.id, registration.dealId ?? registration.id],
      claimantId: registration.partnerId,
      title: say('conflictPartnerOfChoiceTitle', partnerName(dossier, registration.partnerId)),
      evidence: [
        ...customerFacts(identity, customer.name || registration.customerName),
        say('conflictFactChosen', { date: registration.chosenByCustomerAt }),
        ...claimFacts(rival),
      ],
      resolution: say('conflictPartnerOfChoiceResolution'),
      contact: askAbout(registration, dossier),
      match: identity.match,
    }),
  ];
}

function ownLetter({ registration }: Rival, context: ConflictContext): Finding[] {
  const { dossier, held, waiting } = context;
  const own = [...held, ...waiting].find((each) => each.chosenByCustomerAt !== undefined);
  if (own?.chosenByCustomerAt === undefined) return [];
  return [
    finding({
      severity: 'info',
      about: own.id,
      title: say('conflictPartnerOfChoiceOwnTitle', partnerName(dossier, own.partnerId)),
      evidence: [say('conflictFactChosen', { date: own.chosenByCustomerAt })],
      resolution: say('conflictPartnerOfChoiceOwnResolution'),
      contact: askAbout(registration, dossier),
    }),
  ];
}
