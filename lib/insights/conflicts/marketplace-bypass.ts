import { windowOf } from '@/lib/domain/registration-window';
import { say } from '@/lib/domain/text';
import { defineConflictRule } from './contract';
import { holdsFact } from './findings/facts';
import { finding } from './findings/finding';
import { partnerName } from './findings/people';

/** C36: a purchase in a marketplace goes past the margin of the partner that registered it. */
export const marketplaceBypass = defineConflictRule({
  id: 'marketplace-bypass',
  code: 'C36',
  title: say('conflictMarketplaceBypass'),
  severity: 'warn',
  needs: ['registrations'],
  check({ deal, dossier, held, policy }) {
    const seller = deal?.partners.find(({ role }) => role === 'marketplace');
    if (!seller) return undefined;
    return held
      .filter(({ partnerId }) => partnerId !== seller.partnerId)
      .map((registration) => {
        const name = partnerName(dossier, registration.partnerId);
        const protection = windowOf(registration, policy, dossier.partners);
        return finding({
          about: registration.id,
          title: say('conflictMarketplaceBypassTitle', name),
          evidence: [
            say('conflictFactMarketplace', partnerName(dossier, seller.partnerId)),
            say('conflictFactClaimant', name),
            holdsFact(protection),
          ],
          resolution: say('conflictMarketplaceBypassResolution'),
          window: protection,
          contact: dossier.partners.get(registration.partnerId)?.ownerName ?? null,
        });
      });
  },
});
