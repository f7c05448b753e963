import type { Dossier } from '@/lib/domain/dossier';
import type { Policy } from '@/lib/domain/policy';
import type { At } from '@/lib/domain/time';
import type { Company } from '@/lib/matching/company';
import type { ConflictContext, OpposingDeal, Rival } from '../contract';
import { companyOfAccount, companyOfRegistration, unknownCompany } from './customer';
import type { Identity } from './identity';
import { accountsOf } from './neighbours';
import { overlapOf } from './products';
import { filedAt, isActive, isLive, windowOf } from './window';

/** A claim as far as its rivals depend on it. */
export type Side = Pick<ConflictContext, 'deal' | 'partnerIds' | 'own'> & {
  readonly products: readonly string[];
  readonly compare: (other: Company) => Identity | undefined;
};

/** Live registrations of other partners for the same or a similar customer and products. */
export function rivalsOf(side: Side, dossier: Dossier, policy: Policy, now: At): Rival[] {
  const accounts = accountsOf(dossier);
  return dossier.registrations
    .filter(
      (each) =>
        !side.partnerIds.has(each.partnerId) &&
        !side.own.includes(each) &&
        isLive(each, policy, now, dossier.partners),
    )
    .flatMap((registration): Rival[] => {
      const overlap = overlapOf(registration.products, side.products);
      if (overlap.kind === 'apart') return [];
      const customer = companyOfRegistration(registration, accounts);
      const identity = side.compare(customer);
      if (!identity) return [];
      const protection = windowOf(registration, policy, dossier.partners);
      const active = isActive(registration, policy, now, dossier.partners);
      return [{ registration, customer, identity, overlap, protection, isActive: active }];
    })
    .sort((a, b) => filedAt(a.registration) - filedAt(b.registration));
}

/** Open deals of the other side: the direct team’s beside a partner’s claim, and the reverse. */
export function opposingDealsOf(side: Side, dossier: Dossier): OpposingDeal[] {
  const accounts = accountsOf(dossier);
  const isDirect = side.partnerIds.size === 0;
  return dossier.deals
    .filter(
      (each) =>
        each.id !== side.deal?.id &&
        each.state === 'open' &&
        (each.partners.length === 0) !== isDirect &&
        overlapOf(each.products, side.products).kind !== 'apart',
    )
    .flatMap((deal): OpposingDeal[] => {
      if (deal.accountId === null) return [];
      const account = accounts.get(deal.accountId);
      const customer = account ? companyOfAccount(account) : unknownCompany(deal.accountId);
      const identity = side.compare(customer);
      return identity ? [{ deal, customer, identity }] : [];
    })
    .sort((a, b) => a.deal.createdAt - b.deal.createdAt);
}
