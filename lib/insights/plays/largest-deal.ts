import type { Deal } from '@/lib/domain/deal';
import { mainCurrency } from '@/lib/domain/main-amount';

/**
 * The deal with most at stake. Amounts of two currencies cannot be compared, so deals
 * in the currency most of them are in come first, and deals without an amount last.
 */
export function largestDeal(deals: readonly Deal[]): Deal | undefined {
  const currency = mainCurrency(deals.flatMap(({ amount }) => amount ?? []));
  const sizeOf = ({ amount }: Deal) =>
    amount === null ? -1 : amount.currency === currency ? amount.amount : 0;
  return [...deals].sort((a, b) => sizeOf(b) - sizeOf(a) || (a.id < b.id ? -1 : 1))[0];
}
