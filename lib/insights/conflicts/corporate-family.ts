import { say } from '@/lib/domain/text';
import { defineConflictRule } from './contract';
import { likelyClaim } from './findings/likely-claim';

/** C06: another partner claims the parent, a subsidiary or a sister of this customer. */
export const corporateFamily = defineConflictRule({
  id: 'corporate-family',
  code: 'C06',
  title: say('conflictCorporateFamily'),
  severity: 'warn',
  needs: ['registrations', 'account-families'],
  check: (context) =>
    context
      .rivals()
      .filter(({ identity }) => identity.kind === 'family')
      .map((rival) => ({
        ...likelyClaim(rival, context),
        title: say('conflictCorporateFamilyTitle', rival.customer.name),
        resolution: say('conflictCorporateFamilyResolution'),
      })),
});
