import type { Deal } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Registration } from '@/lib/domain/registration';
import { dossierOfDeal } from './dossier-of-deal';
import type { Workspace } from './workspace';

/**
 * What the rules need to know of a registration that no open deal carries: that of the deal it
 * would become, which carries the registration and has no other life.
 */
export function dossierOfClaim(registration: Registration, workspace: Workspace): Dossier {
  const deal = dealOfClaim(registration);
  const dossier = dossierOfDeal(deal, workspace);
  const registrations = dossier.registrations.filter(({ id }) => id !== registration.id);
  return { ...dossier, registrations: [{ ...registration, dealId: deal.id }, ...registrations] };
}

function dealOfClaim(registration: Registration): Deal {
  const { id, accountId, amount, createdAt, customerName, partnerId } = registration;
  return {
    id: `claim:${id}`,
    name: customerName,
    accountId,
    amount,
    stage: '',
    state: 'open',
    stageHistory: [],
    createdAt,
    expectedCloseAt: null,
    closeDateMoves: [],
    closedAt: null,
    lastActivityAt: null,
    products: registration.products,
    ownerName: null,
    partners: [{ partnerId, role: 'resell', share: null }],
    ...(registration.business && { business: registration.business }),
    sourceId: registration.sourceId,
    updatedAt: registration.updatedAt,
  };
}
