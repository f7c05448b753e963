import type { EngagementKind } from '@/lib/domain/engagement';
import type { Id } from '@/lib/domain/id';
import type { At } from '@/lib/domain/time';
import type { AccountThen, DealThen, PartnerThen } from './then';

/** Closed deals, and how many of them were won. */
export type Tally = { readonly cases: number; readonly positives: number };

/**
 * The history as it was known at a cut-off. Every answer stops there; nothing in here leads to
 * what happened later.
 */
export type Past = {
  readonly at: At;
  /** Null where it did not exist yet. */
  readonly deal: (id: Id) => DealThen | null;
  readonly partner: (id: Id) => PartnerThen | null;
  readonly account: (id: Id) => AccountThen | null;
  /** Deals closed by then: of a partner, with a customer where one is named, or of all. */
  readonly closings: (partnerId?: Id, accountId?: Id) => Tally;
  /** Geometric mean of deal amounts in a currency, of a partner or of all; null without deals. */
  readonly usualAmount: (currency: string, partnerId?: Id) => number | null;
  /** Sum of a partner's open deals in a currency. */
  readonly pipeline: (partnerId: Id, currency: string) => number;
  /** Deal registrations that a partner handed in after `since`. */
  readonly submissions: (partnerId: Id, since: At) => number;
  /** Registrations, deals and months with revenue of a partner after `since`. */
  readonly business: (partnerId: Id, since: At) => number;
  readonly lastBusiness: (partnerId: Id) => At | null;
  /** Deals with a product that had closed by then. */
  readonly productClosings: (product: string) => Tally;
  /** Partners of a region that had signed by then. */
  readonly signings: (region: string) => number;
  /** An approved, unexpired registration of the leading partner covered the deal. */
  readonly hasActiveClaim: (deal: DealThen, partnerId: Id) => boolean;
  /** Partners with an approved, unexpired registration of the deal or of its customer. */
  readonly claimants: (deal: DealThen) => readonly Id[];
  /** Approved, unexpired registrations of a partner. */
  readonly activeClaims: (partnerId: Id) => number;
  /** What a partner did with us after `since`. */
  readonly engagements: (partnerId: Id, since: At, kind?: EngagementKind) => number;
  /** First and last moment at which a partner was seen at work. */
  readonly signsOfLife: (partnerId: Id) => { readonly first: At; readonly last: At } | null;
  /** End of the last month that finance has booked; null without any revenue. */
  readonly bookedUntil: At | null;
  /** Revenue of `months` booked months, ending `back` months before the last booked one. */
  readonly revenue: (partnerId: Id, currency: string, months: number, back?: number) => number;
  /** The currency with most booked months in the last twelve; null without revenue in them. */
  readonly mainCurrency: (partnerId: Id) => string | null;
};
