import type { Registration } from '@/lib/domain/registration';
import { say, type Text } from '@/lib/domain/text';
import { ineligibilityOf } from '../conflicts/claim/eligibility';
import { namedFact } from '../conflicts/claim/named';
import { filedAt } from '../conflicts/claim/window';
import type { ConflictContext } from '../conflicts/contract';

/** What keeps a partner’s claim out for certain: C11, C18, C20. */
export function exclusionsOf(
  registration: Registration,
  isHeld: boolean,
  context: ConflictContext,
): readonly Text[] {
  const { partnerId, products, tenderPublishedAt } = registration;
  const partner = context.dossier.partners.get(partnerId);
  const named = namedFact(context);
  const ineligible = partner ? ineligibilityOf(partner, !isHeld, { ...context, products }) : [];
  // The approver knew of the tender.
  const isLate =
    !isHeld && tenderPublishedAt !== undefined && tenderPublishedAt < filedAt(registration);
  return [
    ...(named ? [named] : []),
    ...(isLate ? [say('conflictFactTenderPublished', { date: tenderPublishedAt })] : []),
    ...ineligible.flatMap(({ severity, fact }) => (severity === 'block' ? [fact] : [])),
  ];
}
