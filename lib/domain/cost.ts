import type { Id } from './id';
import type { Money } from './money';
import type { At, Month } from './time';

export const COST_KINDS = [
  'discount',
  'rebate',
  'mdf',
  'management',
  'enablement',
  'support',
] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** What one partner cost us in one month. */
export type Cost = {
  readonly id: Id;
  readonly partnerId: Id;
  readonly month: Month;
  readonly kind: CostKind;
  readonly amount: Money;
  readonly sourceId: string;
  readonly updatedAt: At;
};
