import type { Account } from '@/lib/domain/account';
import type { Deal } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import { once } from '@/lib/domain/once';
import type { Registration } from '@/lib/domain/registration';
import { type Around, aroundOf, dossierOf, rowsAround } from './dossier-of-deal';
import { typedAccount, unsavedDeal } from './unsaved';
import type { Workspace } from './workspace';

/**
 * What the rules need to know of a registration that no open deal carries: that of the deal it
 * would become, which carries the registration and has no other life.
 */
export const dossierOfClaim = (registration: Registration, workspace: Workspace): Dossier =>
  claimsLike(registration, workspace).dossierOf(registration);

/** Registrations that name their customer alike, which is looked around once for all of them. */
export type Claims = {
  readonly around: Around;
  readonly subjectOf: (registration: Registration) => ClaimSubject;
  readonly dossierOf: (registration: Registration) => Dossier;
};

type ClaimSubject = Pick<Dossier, 'account'> & { readonly deal: Deal; readonly partner: null };

/** Registrations with the customer of this one. */
export function claimsLike(first: Registration, workspace: Workspace): Claims {
  const account = accountOf(first, workspace);
  const accountId = account?.id ?? first.accountId;
  // The partner’s other records are many, and do not matter here.
  const subjectOf = (registration: Registration): ClaimSubject => ({
    deal: dealOfClaim(registration, accountId),
    account,
    partner: null,
  });
  const around = aroundOf(subjectOf(first), workspace);
  const rows = once(() => rowsAround(around, workspace));
  return {
    around,
    subjectOf,
    dossierOf(registration) {
      const dossier = dossierOf(subjectOf(registration), rows(), workspace);
      const others = dossier.registrations.filter(({ id }) => id !== registration.id);
      return { ...dossier, registrations: [carried(registration), ...others] };
    },
  };
}

/** A registration as the deal that it would become carries it. */
export const carried = (registration: Registration): Registration => ({
  ...registration,
  dealId: dealIdOf(registration),
});

const dealIdOf = ({ id }: Registration): Id => `claim:${id}`;

/** Registrations that name their customer so have dossiers alike. */
export const customerOfClaim = ({
  accountId,
  customerCountry,
  customerDomain,
  customerName,
}: Registration): string =>
  JSON.stringify(accountId ?? [customerName, customerDomain, customerCountry]);

function accountOf(registration: Registration, { accounts }: Workspace): Account | null {
  const { accountId, sourceId, updatedAt } = registration;
  return accountId === null
    ? typedAccount(registration, sourceId, updatedAt)
    : (accounts.get(accountId) ?? null);
}

function dealOfClaim(registration: Registration, accountId: Id | null): Deal {
  const { amount, business, createdAt, customerName, partnerId, sourceId } = registration;
  return {
    ...unsavedDeal(dealIdOf(registration), customerName, sourceId, createdAt),
    accountId,
    amount,
    products: registration.products,
    partners: [{ partnerId, role: 'resell', share: null }],
    ...(business && { business }),
  };
}
