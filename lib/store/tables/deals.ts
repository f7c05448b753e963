import {
  BUSINESS_KINDS,
  DEAL_STATES,
  type Deal,
  type DealPartner,
  PARTNER_ROLES,
  type StageChange,
} from '@/lib/domain/deal';
import { list, number, oneOf, orAbsent, orNull, record, text } from '../shape';
import { money } from './money';
import type { TableDef } from './table';

/** `*links`: the newest deals of a customer or of a partner, see ../links.ts. */
export const deals = {
  name: 'deals',
  schema: 'id, *links',
  shape: {
    id: text,
    name: text,
    accountId: orNull(text),
    amount: orNull(money),
    stage: text,
    state: oneOf(DEAL_STATES),
    stageHistory: list(record<StageChange>({ stage: text, at: number })),
    createdAt: number,
    expectedCloseAt: orNull(number),
    closeDateMoves: list(number),
    closedAt: orNull(number),
    lastActivityAt: orNull(number),
    products: list(text),
    ownerName: orNull(text),
    partners: list(
      record<DealPartner>({
        partnerId: text,
        role: oneOf(PARTNER_ROLES),
        share: orNull(number),
        since: orAbsent(number),
      }),
    ),
    business: orAbsent(oneOf(BUSINESS_KINDS)),
    discount: orAbsent(number),
    sourceId: text,
    updatedAt: number,
  },
} as const satisfies TableDef<Deal>;
