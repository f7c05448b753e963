import { say } from '@/lib/domain/text';
import { defineConflictRule } from './contract';
import { partnerName } from './findings/people';
import { standingBeside } from './findings/standing-beside';

/** C33: the customer's country lets several partners register one deal, so no claim bars another. */
export const sharedByLaw = defineConflictRule({
  id: 'shared-by-law',
  code: 'C33',
  title: say('conflictSharedByLaw'),
  severity: 'info',
  needs: ['registrations'],
  setting: 'sharedCountries',
  check: (context) =>
    standingBeside('shared-by-law', context, ({ customer, registration: { partnerId } }) => ({
      title: say('conflictSharedByLawTitle', partnerName(context.dossier, partnerId)),
      because: say('conflictFactSharedCountry', context.country ?? customer.country ?? ''),
      resolution: say('conflictSharedByLawResolution'),
    })),
});
