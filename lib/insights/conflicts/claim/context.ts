import type { Account } from '@/lib/domain/account';
import type { Deal } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import type { Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import type { At } from '@/lib/domain/time';
import type { Company } from '@/lib/matching/company';
import type { Verdicts } from '@/lib/matching/match';
import { subjectOf } from '../../subject';
import type { ConflictContext } from '../contract';
import { companyOfAccount, companyOfRegistration, unknownCompany } from './customer';
import { lazy } from './lazy';
import { accountsOf, comparerWith } from './neighbours';
import { overlapOf } from './products';
import { opposingDealsOf, rivalsOf } from './rivals';
import { verdictsOf } from './verdicts';
import { filedAt, isLive } from './window';

/** What a claim is read from. */
type Setting = {
  readonly dossier: Dossier;
  readonly accounts: ReadonlyMap<Id, Account>;
  readonly verdicts: Verdicts;
  readonly policy: Policy;
  readonly now: At;
};

type Claim = Pick<ConflictContext, 'customer' | 'deal' | 'partnerIds' | 'own'> & {
  readonly products: readonly string[];
};

const NOTHING: Claim = { customer: null, deal: null, partnerIds: new Set(), products: [], own: [] };

/**
 * What the rules look at: the claim of an open deal, every customer that a partner has a live
 * registration for, or an account.
 */
export function contextsOf(dossier: Dossier, policy: Policy, now: At): readonly ConflictContext[] {
  const accounts = accountsOf(dossier);
  const setting = { dossier, accounts, verdicts: verdictsOf(dossier.feedback), policy, now };
  return claimsOn(setting).map((claim) => contextOf(claim, setting));
}

function claimsOn(setting: Setting): readonly Claim[] {
  const { deal, partner, account } = setting.dossier;
  // A closed deal claims nothing any more; only its data counts.
  if (deal) return [deal.state === 'open' ? claimOfDeal(deal, setting) : { ...NOTHING, deal }];
  if (partner) return claimsOfPartner(partner.id, setting);
  return account ? [{ ...NOTHING, customer: companyOfAccount(account) }] : [];
}

function contextOf(claim: Claim, { dossier, accounts, verdicts, policy, now }: Setting) {
  const { customer, deal, partnerIds } = claim;
  const subject = subjectOf(dossier);
  const own = [...claim.own].sort((a, b) => filedAt(a) - filedAt(b));
  const side = { ...claim, own, compare: comparerWith(customer, verdicts) };
  const context: ConflictContext = {
    dossier,
    policy,
    now,
    subject: subject?.kind ?? 'account',
    subjectId: subject?.id ?? '',
    customer,
    account: accounts.get(customer?.id ?? '') ?? null,
    deal,
    partnerIds,
    own,
    rivals: lazy(() => rivalsOf(side, dossier, policy, now)),
    opposingDeals: lazy(() => opposingDealsOf(side, dossier)),
  };
  return context;
}

function claimOfDeal(deal: Deal, setting: Setting): Claim {
  const { dossier, accounts, verdicts, policy, now } = setting;
  const linked = dossier.registrations.filter(({ dealId }) => dealId === deal.id);
  const holders = linked.filter((each) => isLive(each, policy, now, dossier.partners));
  const partnerIds = new Set([...deal.partners, ...holders].map(({ partnerId }) => partnerId));
  const customer = customerOf(deal, linked, setting);
  const compare = comparerWith(customer, verdicts);
  const isUnlinkedOwn = (each: Registration): boolean =>
    each.dealId === null &&
    partnerIds.has(each.partnerId) &&
    isLive(each, policy, now, dossier.partners) &&
    overlapOf(each.products, deal.products).kind !== 'apart' &&
    compare(companyOfRegistration(each, accounts))?.kind === 'exact';
  const own = [...linked, ...dossier.registrations.filter(isUnlinkedOwn)];
  return { customer, deal, partnerIds, products: deal.products, own };
}

/** The deal's account, be it only its id, or else the customer of its registration. */
function customerOf(
  { accountId }: Deal,
  [linked]: readonly Registration[],
  { dossier, accounts }: Setting,
): Company | null {
  if (dossier.account) return companyOfAccount(dossier.account);
  if (accountId !== null) return unknownCompany(accountId);
  return linked ? companyOfRegistration(linked, accounts) : null;
}

/** One claim per customer: its live registrations together. */
function claimsOfPartner(partnerId: Id, { dossier, accounts, policy, now }: Setting): Claim[] {
  const claims = new Map<string, { customer: Company; own: Registration[] }>();
  for (const registration of dossier.registrations) {
    if (
      registration.partnerId !== partnerId ||
      !isLive(registration, policy, now, dossier.partners)
    )
      continue;
    const customer = companyOfRegistration(registration, accounts);
    const claim = claims.get(customer.id) ?? { customer, own: [] };
    claim.own.push(registration);
    claims.set(customer.id, claim);
  }
  return [...claims.values()].map((claim) => ({
    ...NOTHING,
    ...claim,
    products: productsOf(claim.own),
    partnerIds: new Set([partnerId]),
  }));
}

/** What registrations together want to sell: unknown as soon as one does not say. */
function productsOf(registrations: readonly Registration[]): readonly string[] {
  const isStated = registrations.every(({ products }) => products.length > 0);
  return isStated ? [...new Set(registrations.flatMap(({ products }) => products))] : [];
}
