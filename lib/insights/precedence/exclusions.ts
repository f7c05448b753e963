import type { Registration } from '@/lib/domain/registration';
import { say } from '@/lib/domain/text';
import { ineligibilityOf } from '../conflicts/claim/eligibility';
import { namedFact } from '../conflicts/claim/named';
import { tenderedBefore } from '../conflicts/claim/tender';
import type { ConflictContext } from '../conflicts/contract';
import type { Exclusion } from './contract';

/** What keeps a partner’s claim out for certain: C11, C18, C20. */
export function exclusionsOf(
  registration: Registration,
  isHeld: boolean,
  context: ConflictContext,
): readonly Exclusion[] {
  const { partnerId, products } = registration;
  const partner = context.dossier.partners.get(partnerId);
  const named = namedFact(context);
  const ineligible = partner ? ineligibilityOf(partner, !isHeld, { ...context, products }) : [];
  // Where the claim was approved, the approver knew of the tender.
  const tendered = isHeld ? undefined : tenderedBefore(registration);
  const isTendered = tendered !== undefined;
  return [
    ...(named ? [{ code: 'C11', fact: named } as const] : []),
    ...(isTendered
      ? [{ code: 'C18', fact: say('conflictFactTenderPublished', { date: tendered }) } as const]
      : []),
    ...ineligible.flatMap(({ isCertain, fact }) =>
      isCertain ? [{ code: 'C20', fact } as const] : [],
    ),
  ];
}
