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
] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

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
  readonly sourceId: string;
  readonly updatedAt: At;
};

/** Waiting for a decision. */
export const isPending = ({ state }: Registration): boolean =>
  state === 'submitted' || state === 'in-review' || state === 'returned';

/** An approved claim that protects its customer at `now`. */
export const isActiveClaim = ({ state, expiresAt }: Registration, now: At): boolean =>
  (state === 'approved' || state === 'converted') && (expiresAt === null || expiresAt > now);
