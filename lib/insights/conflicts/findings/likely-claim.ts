import { say } from '@/lib/domain/text';
import type { ConflictContext, Finding, Rival } from '../contract';
import { claimFacts, customerFacts, productsFact } from './facts';
import { askAbout, partnerName } from './people';

/**
 * A claim of another partner on a company that may be this customer: a person has to look.
 * An approved claim deserves a warning; one that waits, or the page of an account, does not.
 */
export function likelyClaim(rival: Rival, { dossier, subject }: ConflictContext): Finding {
  const { registration, customer, identity, overlap, protection, isActive } = rival;
  return {
    severity: isActive && subject !== 'account' ? 'warn' : 'info',
    about: registration.id,
    topics: [registration.id],
    claimantId: registration.partnerId,
    title: say('conflictCheckTitle', customer.name),
    evidence: [
      ...customerFacts(identity, customer.name),
      say('conflictFactClaimant', partnerName(dossier, registration.partnerId)),
      ...claimFacts(rival),
      productsFact(overlap),
    ],
    resolution: say('conflictCheckResolution'),
    window: isActive ? protection : null,
    contact: askAbout(registration, dossier),
    match: identity.match,
  };
}
