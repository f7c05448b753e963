import { say } from '@/lib/domain/text';
import { isAnswer } from './claim/answers';
import { defineConflictRule } from './contract';
import { submittedFact } from './findings/facts';
import { finding } from './findings/finding';
import { askAbout, partnerName } from './findings/people';

/** C30: the partner that asks for protection offers the customer somebody else's product, too. */
export const offersCompetitor = defineConflictRule({
  id: 'offers-competitor',
  code: 'C30',
  title: say('conflictOffersCompetitor'),
  severity: 'warn',
  needs: ['offers-of-others'],
  check: ({ dossier, waiting }) =>
    waiting.flatMap((registration) => {
      const { partnerId } = registration;
      const alsoOffers = (registration.alsoOffers ?? []).filter(isAnswer);
      if (alsoOffers.length === 0) return [];
      const name = partnerName(dossier, partnerId);
      return finding({
        about: registration.id,
        topics: [registration.id],
        title: say('conflictOffersCompetitorTitle', name),
        evidence: [
          say('conflictFactAlsoOffers', alsoOffers.join(', ')),
          submittedFact(registration),
        ],
        resolution: say('conflictOffersCompetitorResolution'),
        contact: askAbout(registration, dossier),
      });
    }),
});
