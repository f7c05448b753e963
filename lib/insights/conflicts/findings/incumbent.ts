import { say, type Text } from '@/lib/domain/text';
import type { PartnerSale } from '../claim/incumbent';
import { overlapOf } from '../claim/products';
import type { ConflictContext, Finding } from '../contract';
import { productsFact } from './facts';
import { finding } from './finding';
import { partnerName } from './people';

/** Who has sold to this customer before, what and when. */
export function incumbentFinding(
  { deal, sellerId: id, soldAt }: PartnerSale,
  { dossier, products }: ConflictContext,
  resolution: Text,
): Finding {
  const name = partnerName(dossier, id);
  return finding({
    about: id,
    title: say('conflictIncumbentPartnerTitle', name),
    evidence: [
      say('conflictFactSoldBy', name, deal.name, { date: soldAt }),
      productsFact(overlapOf(deal.products, products)),
    ],
    resolution,
    contact: dossier.partners.get(id)?.ownerName ?? null,
  });
}
