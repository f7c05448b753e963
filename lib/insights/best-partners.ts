import type { Deal } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Conflict, PartnerFit } from '@/lib/domain/insights';
import type { Policy } from '@/lib/domain/policy';
import { type Fit, type Odds, oddsOf, shownPoints } from '@/lib/domain/score';
import { say } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { holdersOf } from './claim-holders';
import { contextsOf } from './conflicts/claim/context';
import { customersOf } from './conflicts/claim/customers';
import { advised } from './partner-advice';
import { rankedByFacts } from './partner-facts';
import { scoreFor } from './subject';

/** As many as a person weighs against one another, beside those that hold a claim. */
const MOST_FITS = 3;

/** Closed deals below which little is known of a partner itself (product.md, data gates). */
const FEW = 10;

/**
 * Who should get a deal that has no partner: first whoever has a claim on it, then those with which
 * it would most likely be won; where no model can tell that, those for whom most is known to speak.
 */
export function bestPartnersOf(
  dossier: Dossier,
  conflicts: readonly Conflict[],
  policy: Policy,
  now: At,
): readonly PartnerFit[] {
  const { deal } = dossier;
  if (deal?.state !== 'open' || deal.partners.length > 0) return [];
  // Which customers are one does not hang on who gets the deal.
  const customers = customersOf(dossier);
  const holders = holdersOf(contextsOf(dossier, policy, now, customers));
  const fits = fitsOf(deal, dossier);
  const others = fits.filter(({ partnerId }) => !holders.has(partnerId));
  const ranked = others.some(oddsOf) ? others : rankedByFacts(others, deal, dossier, policy);
  const first = [...holders.keys()].map(
    (partnerId) => fits.find((fit) => fit.partnerId === partnerId) ?? { partnerId },
  );
  const shown = [...first, ...ranked.slice(0, MOST_FITS)];
  return advised(shownFits(shown, dossier), {
    holders,
    customers,
    dossier,
    conflicts,
    policy,
    now,
  });
}

/** Who else could help with a deal that has one, best first. */
export const otherPartnersOf = (dossier: Dossier): readonly PartnerFit[] =>
  dossier.deal?.state === 'open' && dossier.deal.partners.length > 0
    ? shownFits(fitsOf(dossier.deal, dossier), dossier)
    : [];

const fitsOf = ({ id }: Deal, dossier: Dossier): readonly Fit[] =>
  scoreFor(dossier, 'deal-win', id)?.fits ?? [];

const shownFits = (fits: readonly Fit[], { partners }: Dossier): PartnerFit[] =>
  fits.flatMap((fit) => {
    const partner = partners.get(fit.partnerId);
    if (!partner) return [];
    const { partnerId, cases, claims } = fit;
    const odds = oddsOf(fit);
    const isNew = odds !== null && cases !== undefined && cases < FEW;
    return {
      partnerId,
      name: partner.name,
      ...(odds && { odds: inPoints(odds) }),
      ...(claims !== undefined && { claims }),
      reasons: isNew ? [say('adviceFew')] : [],
    };
  });

const inPoints = ({ probability, low, high }: Odds) => ({
  points: shownPoints(probability),
  low: shownPoints(low),
  high: shownPoints(high),
});
