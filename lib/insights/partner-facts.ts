import type { Deal } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import type { Partner } from '@/lib/domain/partner';
import type { Policy } from '@/lib/domain/policy';
import type { Fit } from '@/lib/domain/score';
import { countryNamed } from './conflicts/claim/country';
import { overlapOf } from './conflicts/claim/products';
import { isCovered, placeOf } from './conflicts/claim/territory';

/** How often a partner sold to the customer of a deal. */
export const salesTo = (partnerId: Id, { deals, account }: Dossier): number =>
  account === null ? 0 : deals.filter((deal) => isSale(deal, account.id, partnerId)).length;

const isSale = ({ accountId, partners, state }: Deal, customerId: Id, partnerId: Id): boolean =>
  state === 'won' &&
  accountId === customerId &&
  partners.some((each) => each.partnerId === partnerId);

/** The products of a deal that the contract of a partner names. */
export function linesOf({ products }: Partner, deal: Deal): readonly string[] {
  const overlap = overlapOf(products, deal.products);
  return overlap.kind === 'shared' ? overlap.products : [];
}

/** Whether the contract of a partner names the place of the customer. */
export function covers({ territories }: Partner, { account }: Dossier, policy: Policy): boolean {
  if (!account) return false;
  const place = placeOf(account, countryNamed(account.country));
  return isCovered(territories, place, policy.territories) === true;
}

/** Whether it may open another claim, as far as its claims were counted. */
const isFree = ({ claims = 0 }: Fit, { mostOpenRegistrations }: Policy): boolean =>
  mostOpenRegistrations === null || claims < mostOpenRegistrations;

/**
 * Candidates for a deal whose odds no model can tell, with those that sold to its customer: by what
 * is known to speak for them, one thing after the other, and else as they come.
 */
export function rankedByFacts(
  fits: readonly Fit[],
  deal: Deal,
  dossier: Dossier,
  policy: Policy,
): readonly Fit[] {
  const sellers = dossier.deals.flatMap(({ partners }) => partners.map((each) => each.partnerId));
  const known = new Set(fits.map(({ partnerId }) => partnerId));
  const others = [...new Set(sellers)].filter(
    (partnerId) => !known.has(partnerId) && salesTo(partnerId, dossier) > 0,
  );
  return [...fits, ...others.map((partnerId): Fit => ({ partnerId }))]
    .flatMap((fit) => {
      const partner = dossier.partners.get(fit.partnerId);
      if (!partner) return [];
      const facts = [
        salesTo(partner.id, dossier),
        linesOf(partner, deal).length,
        Number(covers(partner, dossier, policy)),
        Number(isFree(fit, policy)),
      ];
      return { fit, facts };
    })
    .sort((a, b) => compare(b.facts, a.facts))
    .map(({ fit }) => fit);
}

/** By the first fact in which they differ. */
const compare = (first: readonly number[], second: readonly number[]): number =>
  first.map((fact, index) => fact - (second[index] ?? 0)).find((step) => step !== 0) ?? 0;
