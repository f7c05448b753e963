import type { Deal } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Registration } from '@/lib/domain/registration';
import { dossierAround } from './dossier-of-deal';
import { typedAccount, unsavedDeal } from './unsaved';
import type { Workspace } from './workspace';

/**
 * What the rules need to know of a registration that no open deal carries: that of the deal it
 * would become, which carries the registration and has no other life.
 */
export function dossierOfClaim(registration: Registration, workspace: Workspace): Dossier {
  const { accountId, sourceId, updatedAt } = registration;
  const known = accountId === null ? undefined : workspace.accounts.get(accountId);
  const account =
    known ?? (accountId === null ? typedAccount(registration, sourceId, updatedAt) : null);
  const deal = { ...dealOfClaim(registration), accountId: account?.id ?? accountId };
  // What else its partner has is of no account here, and much.
  const dossier = dossierAround({ deal, account, partner: null }, workspace);
  const registrations = dossier.registrations.filter(({ id }) => id !== registration.id);
  return { ...dossier, registrations: [{ ...registration, dealId: deal.id }, ...registrations] };
}

function dealOfClaim(registration: Registration): Deal {
  const { id, amount, business, createdAt, customerName, partnerId, sourceId } = registration;
  return {
    ...unsavedDeal(`claim:${id}`, customerName, sourceId, createdAt),
    amount,
    products: registration.products,
    partners: [{ partnerId, role: 'resell', share: null }],
    ...(business && { business }),
  };
}
