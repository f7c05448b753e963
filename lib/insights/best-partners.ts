import type { Dossier } from '@/lib/domain/dossier';
import type { Conflict, PartnerFit } from '@/lib/domain/insights';
import type { Policy } from '@/lib/domain/policy';
import { shownPoints } from '@/lib/domain/score';
import type { At } from '@/lib/domain/time';
import { advised } from './partner-advice';
import { scoreFor } from './subject';

/** Who could help with a deal that has no partner, best first, each with what it would bring. */
export const bestPartnersOf = (
  dossier: Dossier,
  conflicts: readonly Conflict[],
  policy: Policy,
  now: At,
): readonly PartnerFit[] =>
  dossier.deal?.partners.length === 0
    ? advised(fitsOf(dossier), dossier, conflicts, policy, now)
    : [];

/** Who else could help with a deal that has one, best first. */
export const otherPartnersOf = (dossier: Dossier): readonly PartnerFit[] =>
  dossier.deal && dossier.deal.partners.length > 0 ? fitsOf(dossier) : [];

function fitsOf(dossier: Dossier): readonly PartnerFit[] {
  const { deal, partners } = dossier;
  if (deal?.state !== 'open') return [];
  const fits = scoreFor(dossier, 'deal-win', deal.id)?.fits ?? [];
  return fits.flatMap(({ partnerId, probability, low, high, cases, claims }) => {
    const partner = partners.get(partnerId);
    return partner
      ? {
          partnerId,
          name: partner.name,
          points: shownPoints(probability),
          low: shownPoints(low),
          high: shownPoints(high),
          cases,
          ...(claims !== undefined && { claims }),
        }
      : [];
  });
}
