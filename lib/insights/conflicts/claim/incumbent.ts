import type { Id } from '@/lib/domain/id';
import type { ConflictContext, Sale } from '../contract';
import { type Overlap, overlapOf } from './products';
import { sellersIn } from './undecided';

/** A sale, and which partner sold. */
export type PartnerSale = Sale & { readonly sellerId: Id };

/** The same product, or one that may be of its line. */
const isAlike = ({ kind }: Overlap): boolean => kind === 'shared' || kind === 'line';

/**
 * The last sale of these products to this customer by a partner without a part in this claim;
 * none where a partner of this claim has sold them, too, and none for a sale of the direct team.
 * Who only referred or delivered has not sold, and who has left the programme has no say.
 */
export function lastSaleOfOthers({
  dossier,
  partnerIds,
  products,
  sales,
}: ConflictContext): PartnerSale | undefined {
  const alike = sales().filter(({ deal }) => isAlike(overlapOf(deal.products, products)));
  const isOurs = ({ deal: { partners } }: Sale): boolean =>
    partners.some(({ partnerId }) => partnerIds.has(partnerId));
  if (alike.some(isOurs)) return undefined;
  for (const sale of alike) {
    const seller = sellersIn(sale.deal).find(
      ({ partnerId }) => dossier.partners.get(partnerId)?.standing !== 'terminated',
    );
    if (seller) return { ...sale, sellerId: seller.partnerId };
  }
  return undefined;
}
