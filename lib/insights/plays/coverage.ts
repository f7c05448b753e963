import type { Deal } from '@/lib/domain/deal';
import { isActiveClaim, isPending, type Registration } from '@/lib/domain/registration';
import type { At } from '@/lib/domain/time';

/**
 * Whether a registration is about this deal: linked to it, or, not linked yet,
 * about the same customer and no other products. Every opportunity needs its own.
 */
export function isAbout(registration: Registration, deal: Deal): boolean {
  if (registration.dealId !== null) return registration.dealId === deal.id;
  return (
    registration.accountId !== null &&
    registration.accountId === deal.accountId &&
    mayShareProduct(registration.products, deal.products)
  );
}

/** Whether anybody holds a claim on this deal, or waits for a decision about one. */
export const isCovered = (deal: Deal, registrations: readonly Registration[], now: At): boolean =>
  registrations.some(
    (registration) =>
      (isActiveClaim(registration, now) || isPending(registration)) && isAbout(registration, deal),
  );

/** Where one side names no products, nothing speaks against it. */
const mayShareProduct = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((product) => b.some(sameProduct(product)));

/** Two spellings of one product line. */
export const sameProduct = (a: string) => (b: string) =>
  a.trim().toLowerCase() === b.trim().toLowerCase();
