import { say } from '@/lib/domain/text';
import { defineConflictRule } from './contract';
import { likelyClaim } from './findings/likely-claim';

/** C05: another partner claims a company whose name is alike, by no surer sign than that. */
export const similarName = defineConflictRule({
  id: 'similar-name',
  code: 'C05',
  title: say('conflictSimilarName'),
  severity: 'warn',
  needs: ['registrations'],
  check: (context) =>
    context
      .rivals()
      .filter(({ identity }) => identity.kind === 'similar')
      .map((rival) => likelyClaim(rival, context)),
});
