import type { Deal } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import { once } from '@/lib/domain/once';
import type { Policy } from '@/lib/domain/policy';
import { isPending, type Registration } from '@/lib/domain/registration';
import { filedAt } from '@/lib/domain/registration-window';
import type { At } from '@/lib/domain/time';
import type { Company } from '@/lib/matching/company';
import { subjectOf } from '../../subject';
import type { ConflictContext } from '../contract';
import { countryNamed } from './country';
import { isNameless } from './customer';
import { type Customers, customersOf } from './customers';
import { overlapOf } from './products';
import { opposingDealsOf, rivalsOf } from './rivals';
import { salesOf } from './sales';
import { type LiveClaim, type Rows, type Shared, sharedOf } from './shared';

type Claim = Pick<ConflictContext, 'customer' | 'deal' | 'partnerIds' | 'own'> & {
  readonly products: readonly string[];
};

const NOTHING: Claim = { customer: null, deal: null, partnerIds: new Set(), products: [], own: [] };

/**
 * What the rules look at: the claim of an open deal, every customer that a partner has a live
 * registration for, or an account.
 *
 * @param rows those of the dossier that can be about the customers, where that is known
 */
export function contextsOf(
  dossier: Dossier,
  policy: Policy,
  now: At,
  customers: Customers = customersOf(dossier),
  rows: Rows = dossier,
): readonly ConflictContext[] {
  const shared = sharedOf({ dossier, policy, now, customers, rows });
  return claimsOn(shared).map((claim) => contextOf(claim, shared));
}

function claimsOn(shared: Shared): readonly Claim[] {
  const { deal, partner, account } = shared.dossier;
  // A closed deal claims nothing any more; only its data counts.
  if (deal) return [deal.state === 'open' ? claimOfDeal(deal, shared) : { ...NOTHING, deal }];
  if (partner) return claimsOfPartner(partner.id, shared);
  return account ? [{ ...NOTHING, customer: shared.customers.ofAccount(account.id) }] : [];
}

function contextOf(claim: Claim, shared: Shared): ConflictContext {
  const { customers, dossier, now, policy } = shared;
  const { customer, deal, partnerIds } = claim;
  const subject = subjectOf(dossier);
  const own = [...claim.own].sort((a, b) => filedAt(a) - filedAt(b));
  const compare = shared.customers.comparerWith(customer);
  const country = countryOf(customer, own);
  const side = { ...claim, own, country, compare };
  const rivals = once(() => rivalsOf(side, shared));
  return {
    dossier,
    policy,
    now,
    subject: subject?.kind ?? 'account',
    subjectId: subject?.id ?? '',
    customer,
    account: customer && customers.accountOf(customer.id),
    country,
    deal,
    partnerIds,
    products: claim.products,
    own,
    held: own.filter((each) => shared.isLive(each) && !isPending(each)),
    waiting: own.filter(isPending),
    rivals: once(() => rivals().filter(({ beside }) => beside === null)),
    standingBeside: once(() => rivals().filter(({ beside }) => beside !== null)),
    opposingDeals: once(() => opposingDealsOf(side, shared)),
    sales: once(() => salesOf(side, shared)),
    liveOf: shared.liveOf,
  };
}

/** Where the customer is, as its record says, or else as a registration does. */
function countryOf(customer: Company | null, own: readonly Registration[]): string | null {
  const recorded = countryNamed(customer?.country);
  if (recorded !== null) return recorded;
  for (const { customerCountry } of own) {
    const code = countryNamed(customerCountry);
    if (code !== null) return code;
  }
  return null;
}

function claimOfDeal(deal: Deal, shared: Shared): Claim {
  const { live, rows } = shared;
  const linked = rows.registrations.filter(({ dealId }) => dealId === deal.id);
  const holders = linked.filter(shared.isLive);
  const partnerIds = new Set([...deal.partners, ...holders].map(({ partnerId }) => partnerId));
  const customer = customerOf(deal, linked, shared);
  const isUnlinkedOwn = ({ registration, customer: other }: LiveClaim): boolean =>
    registration.dealId === null &&
    partnerIds.has(registration.partnerId) &&
    overlapOf(registration.products, deal.products).kind !== 'apart' &&
    shared.customers.isOne(customer, other);
  const unlinked = live().filter(isUnlinkedOwn);
  const own = [...linked, ...unlinked.map(({ registration }) => registration)];
  return { customer, deal, partnerIds, products: deal.products, own };
}

/** The deal's account, be it only its id, or else the customer of its registration. */
function customerOf(
  { accountId }: Deal,
  [linked]: readonly Registration[],
  { customers, dossier }: Shared,
): Company | null {
  const id = dossier.account?.id ?? accountId;
  if (id !== null) return customers.ofAccount(id);
  return linked ? customers.ofRegistration(linked) : null;
}

/** One claim per customer: its live registrations together. */
function claimsOfPartner(partnerId: Id, { live }: Shared): Claim[] {
  const claims = new Map<string, { customer: Company; own: Registration[] }>();
  for (const { registration, customer } of live()) {
    if (registration.partnerId !== partnerId) continue;
    const key = isNameless(customer) ? registration.id : customer.id;
    const claim = claims.get(key) ?? { customer, own: [] };
    claim.own.push(registration);
    claims.set(key, claim);
  }
  const partnerIds = new Set([partnerId]);
  return [...claims.values()].map((claim) => ({
    ...NOTHING,
    ...claim,
    products: productsOf(claim.own),
    partnerIds,
  }));
}

/** What registrations together want to sell: unknown as soon as one does not say. */
function productsOf(registrations: readonly Registration[]): readonly string[] {
  const isStated = registrations.every(({ products }) => products.length > 0);
  return isStated ? [...new Set(registrations.flatMap(({ products }) => products))] : [];
}
