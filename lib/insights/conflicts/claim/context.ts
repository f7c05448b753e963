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

/**
 * What the rules look at: the claim of an open deal, every customer that a partner has a live
 * registration for, or an account. A closed deal claims nothing any more; only its data counts.
 */
export function contextsOf(dossier: Dossier, policy: Policy, now: At): readonly ConflictContext[] {
  const { deal, partner, account } = dossier;
  const verdicts = verdictsOf(dossier.feedback);
  const build = (claim: Claim): ConflictContext => contextOf(claim, dossier, policy, now, verdicts);
  if (deal?.state === 'open') return [build(claimOfDeal(deal, dossier, policy, now, verdicts))];
  if (deal) return [build({ ...NOTHING, deal })];
  if (partner) return claimsOfPartner(partner.id, dossier, policy, now).map(build);
  if (!account) return [];
  const customer = companyOfAccount(account);
  return [build({ ...NOTHING, customer })];
}

type Claim = Pick<ConflictContext, 'customer' | 'deal' | 'partnerIds' | 'own'> & {
  readonly products: readonly string[];
};

const NOTHING: Claim = { customer: null, deal: null, partnerIds: new Set(), products: [], own: [] };

function contextOf(
  claim: Claim,
  dossier: Dossier,
  policy: Policy,
  now: At,
  verdicts: Verdicts,
): ConflictContext {
  const { customer, deal, partnerIds } = claim;
  const subject = subjectOf(dossier);
  const own = [...claim.own].sort((a, b) => filedAt(a) - filedAt(b));
  const side = { ...claim, own, compare: comparerWith(customer, verdicts) };
  return {
    dossier,
    policy,
    now,
    subject: subject?.kind ?? 'account',
    subjectId: subject?.id ?? '',
    customer,
    account: accountsOf(dossier).get(customer?.id ?? '') ?? null,
    deal,
    partnerIds,
    own,
    rivals: lazy(() => rivalsOf(side, dossier, policy, now)),
    opposingDeals: lazy(() => opposingDealsOf(side, dossier)),
  };
}

function claimOfDeal(
  deal: Deal,
  dossier: Dossier,
  policy: Policy,
  now: At,
  verdicts: Verdicts,
): Claim {
  const accounts = accountsOf(dossier);
  const linked = dossier.registrations.filter(({ dealId }) => dealId === deal.id);
  const holders = linked.filter((each) => isLive(each, policy, now));
  const partnerIds = new Set([...deal.partners, ...holders].map(({ partnerId }) => partnerId));
  const customer = customerOf(deal, dossier, linked);
  const compare = comparerWith(customer, verdicts);
  const isUnlinkedOwn = (each: Registration): boolean =>
    each.dealId === null &&
    partnerIds.has(each.partnerId) &&
    isLive(each, policy, now) &&
    overlapOf(each.products, deal.products).kind !== 'apart' &&
    compare(companyOfRegistration(each, accounts))?.kind === 'exact';
  const own = [...linked, ...dossier.registrations.filter(isUnlinkedOwn)];
  return { customer, deal, partnerIds, products: deal.products, own };
}

function customerOf(
  { accountId }: Deal,
  { account, ...dossier }: Dossier,
  [linked]: readonly Registration[],
): Company | null {
  if (account) return companyOfAccount(account);
  if (accountId !== null) return unknownCompany(accountId);
  return linked ? companyOfRegistration(linked, accountsOf({ account, ...dossier })) : null;
}

/** One claim per customer: its live registrations together. */
function claimsOfPartner(partnerId: Id, dossier: Dossier, policy: Policy, now: At): Claim[] {
  const accounts = accountsOf(dossier);
  const claims = new Map<string, { customer: Company; own: Registration[] }>();
  for (const registration of dossier.registrations) {
    if (registration.partnerId !== partnerId || !isLive(registration, policy, now)) continue;
    const customer = companyOfRegistration(registration, accounts);
    const claim = claims.get(customer.id) ?? { customer, own: [] };
    claim.own.push(registration);
    claims.set(customer.id, claim);
  }
  return [...claims.values()].map((claim) => ({
    ...claim,
    deal: null,
    partnerIds: new Set([partnerId]),
    products: [],
  }));
}
