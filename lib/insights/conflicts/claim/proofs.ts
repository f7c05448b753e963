import type { Dossier } from '@/lib/domain/dossier';
import type { Policy, Proof } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { keyPart, say, type Text } from '@/lib/domain/text';
import { isAnswer } from './answers';

/** The field that holds each proof. */
const FIELDS = {
  'decision-maker': 'decisionMaker',
  budget: 'isBudgetConfirmed',
  timeline: 'timeline',
  engagement: 'proofOfEngagement',
} as const satisfies { readonly [Name in Proof]: keyof Registration };

/** “No decision-maker is named” */
export const proofGap = (proof: Proof): Text => say(`conflictProof_${keyPart(proof)}`);

export const hasProof = (registration: Registration, proof: Proof): boolean => {
  const value = registration[FIELDS[proof]];
  return typeof value === 'string' ? isAnswer(value) : value === true;
};

/**
 * What the policy asks for and a registration does not name. What no registration of the same
 * source names is no gap of this one: the source does not keep it.
 */
export function missingProofs(
  registration: Registration,
  dossier: Dossier,
  policy: Policy,
): readonly Proof[] {
  const isKept = (proof: Proof): boolean =>
    dossier.registrations.some(
      (each) => each.sourceId === registration.sourceId && each[FIELDS[proof]] !== undefined,
    );
  return policy.proofs.filter((proof) => !hasProof(registration, proof) && isKept(proof));
}
