import { say } from '@/lib/domain/text';
import { isAnswer } from './claim/answers';
import { defineConflictRule } from './contract';
import { submittedFact } from './findings/facts';
import { finding } from './findings/finding';
import { askAbout } from './findings/people';

/** C19: bought through a framework, whose rules say who may offer and how. */
export const procurementFramework = defineConflictRule({
  id: 'procurement-framework',
  code: 'C19',
  title: say('conflictProcurementFramework'),
  severity: 'warn',
  needs: ['procurement-frameworks'],
  check: ({ dossier, waiting }) =>
    waiting.flatMap((registration) => {
      const framework = registration.framework?.trim();
      if (!isAnswer(framework)) return [];
      return finding({
        about: registration.id,
        topics: [registration.id],
        title: say('conflictProcurementFrameworkTitle', framework),
        evidence: [
          say('conflictFactFramework', registration.customerName, framework),
          submittedFact(registration),
        ],
        resolution: say('conflictProcurementFrameworkResolution'),
        contact: askAbout(registration, dossier),
      });
    }),
});
