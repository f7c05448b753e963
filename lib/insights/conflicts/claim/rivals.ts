import type { Registration } from '@/lib/domain/registration';
import type { Beside, ConflictContext, OpposingDeal, Rival } from '../contract';
import { hasContact, sharedContact } from './contacts';
import { countryNamed } from './country';
import type { Comparer } from './customers';
import type { Identity } from './identity';
import { overlapOf } from './products';
import type { LiveClaim, Shared } from './shared';
import { siteOverlap } from './site';

/** A claim as far as its rivals depend on it. */
export type Side = Pick<ConflictContext, 'customer' | 'deal' | 'partnerIds' | 'own' | 'country'> & {
  readonly products: readonly string[];
  readonly compare: Comparer;
};

/** Live registrations of other partners for the same or a similar customer. */
export function rivalsOf(side: Side, shared: Shared): Rival[] {
  const own = new Set(side.own);
  const named = side.own.filter(hasContact);
  return shared.liveBeside(side.partnerIds).flatMap((claim): Rival[] => {
    const { registration } = claim;
    if (own.has(registration)) return [];
    const identity = identityOf(claim, side, named);
    if (!identity) return [];
    const overlap = overlapOf(registration.products, side.products);
    const site = siteOverlap(side.own, registration, side.country);
    const known = { ...claim, identity, overlap, site };
    return [{ ...known, beside: besideOf(known, side, shared) }];
  });
}

/** By name and domain, or else by the person that both registrations name. */
function identityOf(
  { registration, customer }: LiveClaim,
  { compare }: Side,
  named: readonly Registration[],
): Identity | undefined {
  const { identity, isToldApart } = compare(customer);
  if (isToldApart || named.length === 0 || (identity && identity.kind !== 'similar')) {
    return identity;
  }
  for (const each of named) {
    const tie = sharedContact(each, registration);
    if (tie) return { kind: 'contact', match: identity?.match ?? null, tie };
  }
  return identity;
}

function besideOf(
  { customer, identity, overlap, site }: Pick<Rival, 'customer' | 'identity' | 'overlap' | 'site'>,
  { country }: Side,
  { policy }: Shared,
): Beside | null {
  if (overlap.kind === 'apart' && policy.claimScope === 'product') return 'other-product';
  // A company of another country that is only alike, or of one group, is no site of this one.
  const isOneCustomer = identity.kind === 'exact';
  if (site === 'apart' || (site === 'abroad' && isOneCustomer)) return 'other-site';
  const where = country ?? countryNamed(customer.country);
  return where !== null && policy.sharedCountries.includes(where) ? 'shared-by-law' : null;
}

/** Open deals of the other side: the direct team’s beside a partner’s claim, and the reverse. */
export function opposingDealsOf(side: Side, shared: Shared): OpposingDeal[] {
  const isDirect = side.partnerIds.size === 0;
  return shared.rows.deals
    .filter(
      (each) =>
        each.id !== side.deal?.id &&
        each.state === 'open' &&
        (each.partners.length === 0) !== isDirect &&
        (shared.policy.claimScope === 'account' ||
          overlapOf(each.products, side.products).kind !== 'apart'),
    )
    .flatMap((deal): OpposingDeal[] => {
      if (deal.accountId === null) return [];
      const customer = shared.customers.ofAccount(deal.accountId);
      const { identity } = side.compare(customer);
      return identity ? [{ deal, customer, identity }] : [];
    })
    .sort((a, b) => a.deal.createdAt - b.deal.createdAt);
}
