import type { Account } from '@/lib/domain/account';
import type { Deal, StageChange } from '@/lib/domain/deal';
import type { Partner } from '@/lib/domain/partner';
import type { OverwrittenField } from '@/lib/domain/past-values';
import {
  isActiveClaim,
  type Registration,
  type RegistrationState,
} from '@/lib/domain/registration';
import type { At } from '@/lib/domain/time';

/**
 * A deal as it was known at a cut-off: what has a date of its own, and what we keep a past of.
 * What else the CRM overwrites (expected close date, last activity, last change) tells the end, and
 * is not part of it.
 */
export type DealThen = Pick<Deal, 'id' | 'createdAt' | OverwrittenField<'deals'>> & {
  readonly stageHistory: readonly StageChange[];
  readonly closeDateMoves: readonly At[];
};

/** A partner as it was known at a cut-off. */
export type PartnerThen = Pick<Partner, 'id' | 'signedAt' | OverwrittenField<'partners'>>;

/** A customer as it was known at a cut-off. */
export type AccountThen = Pick<Account, 'id' | OverwrittenField<'accounts'>>;

/** What dates the end of a deal: its closing date, and the move to the stage it ended in. */
function signsOfEnd(deal: Deal): At[] {
  if (deal.state === 'open') return [];
  const last = deal.stageHistory.at(-1);
  const moved = last && last.stage === deal.stage ? last.at : null;
  return [deal.closedAt, moved].filter((at) => at !== null);
}

/**
 * The moment from which a closed deal may show that it is closed: the first sign of its end.
 * Null for an open (or reopened) deal, and for one whose end has no date at all.
 */
export function closingOf(deal: Deal): At | null {
  const signs = signsOfEnd(deal);
  return signs.length > 0 ? Math.min(...signs) : null;
}

/**
 * The moment from which the outcome of a deal is known for certain: the last sign of its end.
 * A CRM that keeps “won” beside the stage leaves the deal in the stage it was won from, and the
 * move to that stage came long before. Null as for `closingOf`.
 */
export function outcomeKnownFrom(deal: Deal): At | null {
  const signs = signsOfEnd(deal);
  return signs.length > 0 ? Math.max(...signs) : null;
}

/** Whether a deal existed and was open at a cut-off. */
export function wasOpen(deal: Deal, at: At): boolean {
  const closing = closingOf(deal);
  return deal.createdAt <= at && (deal.state === 'open' || (closing !== null && closing > at));
}

/** A deal that stood so at a cut-off, as known then; null where it did not exist yet. */
export function dealThen(deal: Deal, at: At): DealThen | null {
  if (deal.createdAt > at) return null;
  return {
    id: deal.id,
    accountId: deal.accountId,
    amount: deal.amount,
    createdAt: deal.createdAt,
    products: deal.products,
    partners: deal.partners,
    stageHistory: deal.stageHistory.filter((change) => change.at <= at),
    closeDateMoves: deal.closeDateMoves.filter((moved) => moved <= at),
  };
}

/** A partner that stood so at a cut-off, as known then. */
export function partnerThen(partner: Partner, at: At): PartnerThen {
  const { id, type, tier, region, territories, products, quota, signedAt } = partner;
  return {
    id,
    type,
    tier,
    region,
    territories,
    products,
    quota,
    certifications: partner.certifications.filter(({ earnedAt }) => earnedAt <= at),
    signedAt: signedAt !== null && signedAt <= at ? signedAt : null,
  };
}

/** A cancelled one may have held until then; nothing says until when. */
const NEVER_HELD: readonly RegistrationState[] = ['rejected', 'returned', 'withdrawn', 'cancelled'];

/**
 * Whether a registration protected its customer at a cut-off. Later states (converted, won,
 * lost, expired) say that it had been approved before; a later extension says that it had not
 * run out.
 */
export function wasActiveClaim(registration: Registration, at: At): boolean {
  const { state, decidedAt, extendedAt } = registration;
  if (decidedAt === null || decidedAt > at) return false;
  const approved = !NEVER_HELD.includes(state);
  const expiresAt = extendedAt !== null && extendedAt > at ? null : registration.expiresAt;
  return approved && isActiveClaim({ ...registration, state: 'approved', expiresAt }, at);
}
