import type { Deal, DealPartner, PartnerRole } from '@/lib/domain/deal';
import type { Partner } from '@/lib/domain/partner';
import { filedAt } from '@/lib/domain/registration-window';
import type { At } from '@/lib/domain/time';
import type { ConflictContext } from '../contract';

/**
 * A partner's claim that nobody has approved: what an approver has to look at. Once it is
 * approved, that is settled, and to say it again would be noise.
 */
export const isUndecided = ({ held, partnerIds }: ConflictContext): boolean =>
  partnerIds.size > 0 && held.length === 0;

/** When the claim was made: with its registration, or else with the deal. */
export const claimedAt = ({ deal, waiting }: ConflictContext): At | null => {
  const [first] = waiting;
  return first ? filedAt(first) : (deal?.createdAt ?? null);
};

/** The partners of the claim that are in the data. */
export const partnersOf = ({ dossier, partnerIds }: ConflictContext): Partner[] =>
  [...partnerIds].flatMap((id) => dossier.partners.get(id) ?? []);

/** Parts in a deal that need no contract for the product and the place. */
const BESIDE_THE_SALE: readonly PartnerRole[] = ['deliver', 'influenced', 'refer'];

/** Who sells in a deal; who only delivers, refers or advises does not. */
export const sellersIn = ({ partners }: Deal): readonly DealPartner[] =>
  partners.filter(({ role }) => !BESIDE_THE_SALE.includes(role));

/** Those of the claim that sell: who only delivers, refers or advises is bound by no sales contract. */
export function sellersOf(context: ConflictContext): Partner[] {
  const { deal, held, waiting } = context;
  const selling = deal ? sellersIn(deal) : [];
  const ids = new Set([...selling, ...held, ...waiting].map(({ partnerId }) => partnerId));
  return partnersOf(context).filter(({ id }) => ids.has(id));
}

/** The same again, as the deal or its registration says. */
export const isRenewal = ({ deal, waiting }: ConflictContext): boolean =>
  [...(deal ? [deal] : []), ...waiting].some(({ business }) => business === 'renewal');
