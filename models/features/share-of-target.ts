import type { Money } from '@/lib/domain/money';

/**
 * An amount as a share of the target; null without a target. Amounts in another currency than
 * the target's are left out by asking for `currency` only: there is no rate to add them with.
 */
export const shareOfTarget = (
  target: Money | null,
  amountIn: (currency: string) => number,
): number | null => (target ? amountIn(target.currency) / target.amount : null);
