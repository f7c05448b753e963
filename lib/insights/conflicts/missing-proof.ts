import type { Proof } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { say } from '@/lib/domain/text';
import { defineConflictRule } from './contract';
import { finding } from './findings/finding';
import { askAbout } from './findings/people';

/** The field that holds each proof. */
const FIELDS = {
  'decision-maker': 'decisionMaker',
  budget: 'isBudgetConfirmed',
  timeline: 'timeline',
  engagement: 'proofOfEngagement',
} as const satisfies { readonly [Name in Proof]: keyof Registration };

/**
 * C22: a registration that waits without what the policy asks it to name. What no registration of
 * the same source names is no gap of this one: the source does not keep it.
 */
export const missingProof = defineConflictRule({
  id: 'missing-proof',
  code: 'C22',
  title: say('conflictMissingProof'),
  severity: 'warn',
  needs: ['proofs'],
  setting: 'proofs',
  check: ({ dossier, policy, waiting }) =>
    waiting.flatMap((registration) => {
      const isKept = (proof: Proof): boolean =>
        dossier.registrations.some(
          (each) => each.sourceId === registration.sourceId && each[FIELDS[proof]] !== undefined,
        );
      const missing = policy.proofs.filter((proof) => !has(registration, proof) && isKept(proof));
      if (missing.length === 0) return [];
      return finding({
        about: registration.id,
        title: say('conflictMissingProofTitle', registration.customerName),
        evidence: missing.map((proof) => say(`conflictProof_${proof.replace('-', '_')}`)),
        resolution: say('conflictMissingProofResolution'),
        contact: askAbout(registration, dossier),
      });
    }),
});

const has = (registration: Registration, proof: Proof): boolean => {
  const value = registration[FIELDS[proof]];
  return typeof value === 'string' ? value.trim() !== '' : value === true;
};
