import type { BusinessKind } from './deal';
import type { Id } from './id';
import type { Money } from './money';
import type { At } from './time';

export const REGISTRATION_STATES = [
  'draft',
  'submitted',
  'in-review',
  'returned',
  'approved',
  'rejected',
  'withdrawn',
  'converted',
  'won',
  'lost',
  'expired',
  'cancelled',
  'archived',
] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

export type RegistrationChange = { readonly state: RegistrationState; readonly at: At };

/** A deal registration: a partner's claim on a customer and products. */
export type Registration = {
  readonly id: Id;
  readonly partnerId: Id;
  /** Null when the customer was typed and not yet linked. */
  readonly accountId: Id | null;
  readonly customerName: string;
  readonly customerDomain: string | null;
  readonly customerCountry: string | null;
  readonly products: readonly string[];
  readonly amount: Money | null;
  readonly state: RegistrationState;
  readonly createdAt: At;
  readonly submittedAt: At | null;
  readonly decidedAt: At | null;
  readonly expiresAt: At | null;
  readonly extendedAt: At | null;
  readonly dealId: Id | null;
  /** Who decides, or decided, about it. */
  readonly approverName: string | null;
  /** Every state it was in, oldest first; absent where the source keeps only the last. */
  readonly stateHistory?: readonly RegistrationChange[];
  readonly business?: BusinessKind;
  /** The customer's person, as typed. */
  readonly contactEmail?: string;
  readonly contactPhone?: string;
  /** Division, branch or place of the customer that it is meant for. */
  readonly site?: string;
  readonly extensionRequestedAt?: At;
  /** Who decides at the customer. */
  readonly decisionMaker?: string;
  readonly isBudgetConfirmed?: boolean;
  /** When the customer means to buy, in the partner's words. */
  readonly timeline?: string;
  /** What the partner did with the customer, in its own words. */
  readonly proofOfEngagement?: string;
  /** A public tender for it was published then. */
  readonly tenderPublishedAt?: At;
  /** The procurement framework that it is bought through. */
  readonly framework?: string;
  /** The customer wrote then that this is its partner of choice. */
  readonly chosenByCustomerAt?: At;
  /** Products of others that the partner offers the customer, too. */
  readonly alsoOffers?: readonly string[];
  /** How many licences, seats or pieces it is for. */
  readonly units?: number;
  /** Discount granted with it, as a share of the price. */
  readonly discount?: number;
  /** Why it was rejected, in the programme's own code or words. */
  readonly rejectionReason?: string;
  readonly sourceId: string;
  readonly updatedAt: At;
};

/** Filed and not decided yet; one that was returned waits for its partner. */
export const isPending = ({ state }: Registration): boolean =>
  state === 'submitted' || state === 'in-review' || state === 'returned';

/** An approved claim whose stated end, if any, has not come; `isActive` knows the policy’s windows. */
export const isActiveClaim = ({ state, expiresAt }: Registration, now: At): boolean =>
  (state === 'approved' || state === 'converted') && (expiresAt === null || expiresAt > now);
