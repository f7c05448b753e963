import { say } from '@/lib/domain/text';
import { missingProofs, proofGap } from './claim/proofs';
import { defineConflictRule } from './contract';
import { submittedFact } from './findings/facts';
import { finding } from './findings/finding';
import { askAbout } from './findings/people';

/** C22: a registration that waits without what the policy asks it to name. */
export const missingProof = defineConflictRule({
  id: 'missing-proof',
  code: 'C22',
  title: say('conflictMissingProof'),
  severity: 'warn',
  needs: ['proofs'],
  setting: 'proofs',
  check: ({ dossier, policy, waiting }) =>
    waiting.flatMap((registration) => {
      const missing = missingProofs(registration, dossier, policy);
      if (missing.length === 0) return [];
      return finding({
        about: registration.id,
        topics: [registration.id],
        title: say('conflictMissingProofTitle', registration.customerName),
        evidence: [...missing.map(proofGap), submittedFact(registration)],
        resolution: say('conflictMissingProofResolution'),
        contact: askAbout(registration, dossier),
      });
    }),
});
