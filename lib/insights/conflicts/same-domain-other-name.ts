import { say } from '@/lib/domain/text';
import { defineConflictRule } from './contract';
import { likelyClaim } from './findings/likely-claim';

/** C04: another partner claims a company of the same web domain under another name. */
export const sameDomainOtherName = defineConflictRule({
  id: 'same-domain-other-name',
  code: 'C04',
  title: say('conflictSameDomainOtherName'),
  severity: 'warn',
  needs: ['registrations'],
  check: (context) =>
    context
      .rivals()
      .filter(({ identity }) => identity.kind === 'same-domain')
      .map((rival) => likelyClaim(rival, context)),
});
