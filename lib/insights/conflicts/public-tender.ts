import { filedAt } from '@/lib/domain/registration-window';
import { say } from '@/lib/domain/text';
import { tenderedBefore } from './claim/tender';
import { defineConflictRule } from './contract';
import { finding } from './findings/finding';
import { askAbout } from './findings/people';

/** C18: the tender was public before the registration was filed, so nobody brought it. */
export const publicTender = defineConflictRule({
  id: 'public-tender',
  code: 'C18',
  title: say('conflictPublicTender'),
  severity: 'warn',
  needs: ['tenders'],
  check: ({ dossier, waiting }) =>
    waiting.flatMap((registration) => {
      const published = tenderedBefore(registration);
      if (published === undefined) return [];
      return finding({
        about: registration.id,
        topics: [registration.id],
        title: say('conflictPublicTenderTitle', registration.customerName),
        evidence: [
          say('conflictFactTenderPublished', { date: published }),
          say('conflictFactFiled', { date: filedAt(registration) }),
        ],
        resolution: say('conflictPublicTenderResolution'),
        contact: askAbout(registration, dossier),
      });
    }),
});
