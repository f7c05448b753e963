import type { Deal } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { isLive } from '@/lib/domain/registration-window';
import type { At } from '@/lib/domain/time';
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

/** Whether anybody holds a claim on this deal, or waits for a decision about one. */
export const isCovered = (
  deal: Deal,
  { partners, registrations }: Dossier,
  policy: Policy,
  now: At,
): boolean =>
  registrations.some(
    (registration) => isLive(registration, policy, now, partners) && isAbout(registration, deal),
  );
