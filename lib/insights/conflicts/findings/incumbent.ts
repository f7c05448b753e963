import { leadPartnerId } from '@/lib/domain/deal';
import { say, type Text } from '@/lib/domain/text';
import { overlapOf } from '../claim/products';
import type { ConflictContext, Finding, Sale } from '../contract';
import { productsFact } from './facts';
import { finding } from './finding';
import { partnerName } from './people';

/** Who has sold to this customer before, what and when. */
export function incumbentFinding(
  { deal, soldAt }: Sale,
  { dossier, products }: ConflictContext,
  resolution: Text,
): Finding {
  const id = leadPartnerId(deal) ?? '';
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
