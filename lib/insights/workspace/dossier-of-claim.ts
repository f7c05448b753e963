import type { Account } from '@/lib/domain/account';
import type { Deal } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import type { Registration } from '@/lib/domain/registration';
import { dossierOf, rowsAround } from './dossier-of-deal';
import { typedAccount, unsavedDeal } from './unsaved';
import type { Workspace } from './workspace';

/**
 * What the rules need to know of a registration that no open deal carries: that of the deal it
 * would become, which carries the registration and has no other life.
 */
export const dossierOfClaim = (registration: Registration, workspace: Workspace): Dossier =>
  dossiersLike(registration, workspace)(registration);

/** The same for all registrations with the customer of this one, which is looked around once. */
export function dossiersLike(
  first: Registration,
  workspace: Workspace,
): (registration: Registration) => Dossier {
  const account = accountOf(first, workspace);
  const accountId = account?.id ?? first.accountId;
  // The partner’s other records are many, and do not matter here.
  const subjectOf = (registration: Registration) => ({
    deal: dealOfClaim(registration, accountId),
    account,
    partner: null,
  });
  const around = rowsAround(subjectOf(first), workspace);
  return (registration) => {
    const subject = subjectOf(registration);
    const dossier = dossierOf(subject, around, workspace);
    const others = dossier.registrations.filter(({ id }) => id !== registration.id);
    return {
      ...dossier,
      registrations: [{ ...registration, dealId: subject.deal.id }, ...others],
    };
  };
}

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
  const { id, amount, business, createdAt, customerName, partnerId, sourceId } = registration;
  return {
    ...unsavedDeal(`claim:${id}`, customerName, sourceId, createdAt),
    accountId,
    amount,
    products: registration.products,
    partners: [{ partnerId, role: 'resell', share: null }],
    ...(business && { business }),
  };
}
