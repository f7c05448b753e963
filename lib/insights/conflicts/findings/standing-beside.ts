import type { Text } from '@/lib/domain/text';
import type { Beside, ConflictContext, Finding, Rival } from '../contract';
import { claimFacts, customerFacts } from './facts';
import { finding } from './finding';
import { askAbout } from './people';

/**
 * Claims of other partners on this very customer that can stand beside this one for a reason:
 * good to know before the customer gets two offers, and no conflict.
 */
export const standingBeside = (
  reason: Beside,
  context: ConflictContext,
  say: (
    rival: Rival,
  ) => Pick<Finding, 'title' | 'resolution' | 'severity'> & { readonly because: Text },
): Finding[] =>
  context
    .standingBeside()
    .filter(({ beside, identity }) => beside === reason && identity.kind === 'exact')
    .map((rival) => {
      const { customer, identity, isActive, protection, registration } = rival;
      const { because, ...said } = say(rival);
      return finding({
        ...said,
        about: registration.id,
        topics: [registration.id],
        claimantId: registration.partnerId,
        evidence: [...customerFacts(identity, customer.name), because, ...claimFacts(rival)],
        window: isActive ? protection : null,
        contact: askAbout(registration, context.dossier),
        match: identity.match,
      });
    });
