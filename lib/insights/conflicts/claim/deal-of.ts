import type { Deal } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Registration } from '@/lib/domain/registration';

/** The open deal that a registration carries: the one on the page, or the one it is linked to. */
export function dealOf(
  { dealId }: Registration,
  shown: Deal | null,
  { deals }: Dossier,
): Deal | null {
  const deal = shown ?? deals.find(({ id }) => id === dealId);
  return deal?.state === 'open' ? deal : null;
}
