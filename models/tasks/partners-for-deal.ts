import type { DealSubject } from '../features/contract';
import type { Past } from '../features/past';
import type { PartnerThen } from '../features/then';
import type { Timeline } from '../features/timeline';
import { hasLeft, isCandidate } from './standing';

/** Partners that are tried for one deal; trying all would make scoring quadratic. */
const MOST = 12;

/** A partner that could have a deal, and whether it holds a claim on the deal already. */
export type DealCandidate = { readonly partner: PartnerThen; readonly holds: boolean };

/**
 * Partners that could be invited to a deal: those that sell one of its products or cover its
 * customer's region, the ones with most won deals first. Not its own, none that has left, and no
 * company that has not signed. Of a deal without a partner also whoever holds a claim on it.
 */
export function partnersForDeal(
  timeline: Timeline,
  past: Past,
): (subject: DealSubject) => readonly DealCandidate[] {
  const byProduct = new Map<string, PartnerThen[]>();
  const byRegion = new Map<string, PartnerThen[]>();
  const partners = [...timeline.partners.keys()].map((id) => past.partner(id));
  const wins = new Map(partners.map((p) => [p?.id, p ? past.closings(p.id).positives : 0]));
  const rank = (a: PartnerThen, b: PartnerThen) =>
    (wins.get(b.id) ?? 0) - (wins.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1);
  const file = (index: Map<string, PartnerThen[]>, keys: Iterable<string>, p: PartnerThen) => {
    for (const key of new Set(keys)) {
      const list = index.get(key);
      if (list) list.push(p);
      else index.set(key, [p]);
    }
  };
  const atWork = partners.filter(
    (p): p is PartnerThen => p !== null && !hasLeft(p.id, past) && !isCandidate(p, past),
  );
  for (const partner of atWork.sort(rank)) {
    file(byProduct, partner.products, partner);
    file(byRegion, [...partner.territories, ...(partner.region ? [partner.region] : [])], partner);
  }
  return ({ deal, account, partner: own }) => {
    const places = [account?.region, account?.country].filter((place) => typeof place === 'string');
    const fitting = [
      ...deal.products.flatMap((product) => byProduct.get(product)?.slice(0, MOST) ?? []),
      ...places.flatMap((place) => byRegion.get(place)?.slice(0, MOST) ?? []),
    ];
    const best = [...new Set(fitting)].filter(({ id }) => id !== own?.id);
    const claimants = own ? [] : past.claimants(deal).slice(0, MOST);
    const holders = new Set(claimants.flatMap((id) => past.partner(id) ?? []));
    return [...new Set([...holders, ...best.sort(rank).slice(0, MOST)])].map((partner) => ({
      partner,
      holds: holders.has(partner),
    }));
  };
}
