import type { Id } from './id';
import type { Money } from './money';
import type { At } from './time';

export const DEAL_STATES = ['open', 'won', 'lost'] as const;
export type DealState = (typeof DEAL_STATES)[number];

export const PARTNER_ROLES = [
  'sourced',
  'influenced',
  'resell',
  'deliver',
  'refer',
  'marketplace',
] as const;
export type PartnerRole = (typeof PARTNER_ROLES)[number];

export const BUSINESS_KINDS = ['new', 'expansion', 'renewal'] as const;
/** New business, more of it, or the same again. */
export type BusinessKind = (typeof BUSINESS_KINDS)[number];

/** A partner's part in a deal; `share` of the credit between 0 and 1, null when not agreed. */
export type DealPartner = {
  readonly partnerId: Id;
  readonly role: PartnerRole;
  readonly share: number | null;
  /** When it was named; absent where the source does not say. */
  readonly since?: At;
};

export type StageChange = { readonly stage: string; readonly at: At };

/** An opportunity. */
export type Deal = {
  readonly id: Id;
  readonly name: string;
  readonly accountId: Id | null;
  readonly amount: Money | null;
  readonly stage: string;
  readonly state: DealState;
  /** Oldest first. */
  readonly stageHistory: readonly StageChange[];
  readonly createdAt: At;
  readonly expectedCloseAt: At | null;
  /** Each moment at which the expected close date was moved later, oldest first. */
  readonly closeDateMoves: readonly At[];
  readonly closedAt: At | null;
  readonly lastActivityAt: At | null;
  readonly products: readonly string[];
  readonly ownerName: string | null;
  /** Partners with their roles, the leading one first; empty for a direct deal. */
  readonly partners: readonly DealPartner[];
  readonly business?: BusinessKind;
  /** Discount on it, as a share of the price. */
  readonly discount?: number;
  readonly sourceId: string;
  readonly updatedAt: At;
};

/** The partner that leads a deal, if any. */
export const leadPartnerId = (deal: Deal): Id | null => deal.partners[0]?.partnerId ?? null;
