import type { Registration } from '@/lib/domain/registration';
import { say, type Text } from '@/lib/domain/text';
import { ineligibilityOf } from '../conflicts/claim/eligibility';
import { namedFact } from '../conflicts/claim/named';
import { tenderedBefore } from '../conflicts/claim/tender';
import type { ConflictContext } from '../conflicts/contract';

/** What keeps a partner’s claim out for certain: C11, C18, C20. */
export function exclusionsOf(
  registration: Registration,
  isHeld: boolean,
  context: ConflictContext,
): readonly Text[] {
  const { partnerId, products } = registration;
  const partner = context.dossier.partners.get(partnerId);
  const named = namedFact(context);
  const ineligible = partner ? ineligibilityOf(partner, !isHeld, { ...context, products }) : [];
  // Where the claim was approved, the approver knew of the tender.
  const tendered = isHeld ? undefined : tenderedBefore(registration);
  return [
    ...(named ? [named] : []),
    ...(tendered === undefined ? [] : [say('conflictFactTenderPublished', { date: tendered })]),
    ...ineligible.flatMap(({ isCertain, fact }) => (isCertain ? [fact] : [])),
  ];
}
