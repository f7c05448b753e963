import { plainWord } from '@/lib/domain/plain-name';
import { filedAt } from '@/lib/domain/registration-window';
import { say } from '@/lib/domain/text';
import { type ConflictContext, defineConflictRule } from './contract';
import { finding } from './findings/finding';
import { askAbout, partnerName } from './findings/people';

/**
 * C38: in a race that one leads, the rival has the higher tier. A tier lengthens windows; it does
 * not win deals, and that is worth knowing before one gives way.
 */
export const tierPrecedence = defineConflictRule({
  id: 'tier-precedence',
  code: 'C38',
  title: say('conflictTierPrecedence'),
  severity: 'info',
  needs: ['registrations', 'partner-tiers'],
  setting: 'tiers',
  check(context) {
    const { dossier, held, rivals, waiting } = context;
    const [mine] = waiting;
    if (!mine || held.length > 0) return undefined;
    const place = placeOf(mine.partnerId, context);
    const higher = rivals().find(
      ({ identity, isActive, registration }) =>
        !isActive &&
        identity.kind === 'exact' &&
        filedAt(mine) < filedAt(registration) &&
        place !== null &&
        (placeOf(registration.partnerId, context) ?? place) > place,
    );
    if (!higher) return undefined;
    const { registration } = higher;
    const tierOf = (id: string): string => dossier.partners.get(id)?.tier ?? '';
    return finding({
      about: registration.id,
      title: say('conflictTierPrecedenceTitle', partnerName(dossier, registration.partnerId)),
      evidence: [
        say('conflictFactTiers', tierOf(registration.partnerId), tierOf(mine.partnerId)),
        say('conflictFactYoursSubmitted', { date: filedAt(mine) }),
      ],
      resolution: say('conflictTierPrecedenceResolution'),
      contact: askAbout(registration, dossier),
    });
  },
});

/** Place of a partner's tier in the policy's order; null for a tier that is not in it. */
function placeOf(partnerId: string, { dossier, policy }: ConflictContext): number | null {
  const tier = plainWord(dossier.partners.get(partnerId)?.tier ?? '');
  const place = policy.tiers.map(plainWord).indexOf(tier);
  return place < 0 ? null : place;
}
