import { type Deal, leadPartnerId } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { isLive } from '@/lib/domain/registration-window';
import { rememberedOf } from '@/lib/domain/remembered';
import type { At } from '@/lib/domain/time';
import { customersOf } from '../conflicts/claim/customers';
import { overlapOf } from '../conflicts/claim/products';

/**
 * Whether a registration is about this deal: linked to it, or, not linked yet,
 * about the same customer and no other products. Every opportunity needs its own.
 */
export function isAbout(registration: Registration, deal: Deal): boolean {
  if (registration.dealId !== null) return registration.dealId === deal.id;
  return (
    registration.accountId !== null &&
    registration.accountId === deal.accountId &&
    overlapOf(registration.products, deal.products).kind !== 'apart'
  );
}

/** Whether anybody holds a claim on this deal, or waits for a decision about one, as far as can be told. */
export function isCovered(deal: Deal, dossier: Dossier, policy: Policy, now: At): boolean {
  const isTypedFor = typedFor(deal, dossier);
  return dossier.registrations.some(
    (registration) =>
      isLive(registration, policy, now, dossier.partners) &&
      (isAbout(registration, deal) || isTypedFor(registration)),
  );
}

/** Each open deal of a partner asks for them. */
const customersIn = rememberedOf((dossier: Dossier) => customersOf(dossier));

/**
 * Whether a registration that is linked to no record may be about this deal, by the customer as
 * typed. Where nothing is known of that, as on the page of a partner, the lead's own may be.
 */
function typedFor(deal: Deal, dossier: Dossier): (registration: Registration) => boolean {
  const { accountId } = deal;
  if (accountId === null) return () => false;
  const customers = customersIn(dossier);
  const compare = customers.accountOf(accountId)
    ? customers.comparerWith(customers.ofAccount(accountId))
    : null;
  return (registration) =>
    registration.dealId === null &&
    registration.accountId === null &&
    overlapOf(registration.products, deal.products).kind !== 'apart' &&
    (compare
      ? compare(customers.ofRegistration(registration)).identity !== undefined
      : registration.partnerId === leadPartnerId(deal));
}
