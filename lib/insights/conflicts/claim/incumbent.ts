import type { ConflictContext, Sale } from '../contract';
import { overlapOf } from './products';

/**
 * The last sale of these products to this customer by a partner without a part in this claim;
 * none where a partner of this claim has sold them, too, and none for a sale of the direct team.
 */
export function lastSaleOfOthers({
  partnerIds,
  products,
  sales,
}: ConflictContext): Sale | undefined {
  const alike = sales().filter(({ deal }) => overlapOf(deal.products, products).kind === 'shared');
  const isOurs = ({ deal: { partners } }: Sale): boolean =>
    partners.some(({ partnerId }) => partnerIds.has(partnerId));
  if (alike.some(isOurs)) return undefined;
  return alike.find(({ deal }) => deal.partners.length > 0);
}
