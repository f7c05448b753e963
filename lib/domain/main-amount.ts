import type { Money } from './money';

/**
 * The sum in the currency that most of the amounts are in, and how many it counts.
 * The rest is left out, because amounts in two currencies cannot be added without a rate.
 */
export function mainAmount(
  amounts: Iterable<Money | null>,
): { readonly sum: Money; readonly counted: number } | null {
  const known = [...amounts].filter((amount) => amount !== null);
  const currency = mainCurrency(known);
  if (currency === null) return null;
  const counted = known.filter((money) => money.currency === currency);
  const amount = counted.reduce((sum, money) => sum + money.amount, 0);
  return { sum: { amount, currency }, counted: counted.length };
}

/** The currency that most of the amounts are in; of equals, the first in the alphabet. */
export function mainCurrency(amounts: Iterable<Pick<Money, 'currency'>>): string | null {
  const uses = new Map<string, number>();
  for (const { currency } of amounts) uses.set(currency, (uses.get(currency) ?? 0) + 1);
  const ranked = [...uses].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}
