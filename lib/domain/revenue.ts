import type { Id } from './id';
import type { Money } from './money';
import type { At, Month } from './time';

/** Booked revenue of one partner in one month, from finance. */
export type Revenue = {
  readonly id: Id;
  readonly partnerId: Id;
  readonly month: Month;
  readonly amount: Money;
  readonly sourceId: string;
  readonly updatedAt: At;
};
