import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import type { Registration } from '@/lib/domain/registration';
import { say, type TextValue } from '@/lib/domain/text';
import type { ConflictContext } from '../contract';

export const partnerName = ({ partners }: Dossier, id: Id): TextValue =>
  partners.get(id)?.name ?? say('conflictUnknownPartner');

/** Who decides about a registration, or else looks after its partner. */
export const askAbout = (
  { approverName, partnerId }: Registration,
  { partners }: Dossier,
): string | null => approverName ?? partners.get(partnerId)?.ownerName ?? null;

/** What to call the customer: of some accounts only the id is known. */
export const customerName = ({ customer, deal, own }: ConflictContext): string =>
  customer?.name || own[0]?.customerName || (deal?.name ?? '');

/** Who looks after the customer on our side. */
export const caretakerOf = ({ account, deal, dossier }: ConflictContext): string | null =>
  account?.ownerName ?? deal?.ownerName ?? dossier.account?.ownerName ?? null;
