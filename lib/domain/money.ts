/** An amount in major units (euros, not cents) with its ISO 4217 currency. */
export type Money = { readonly amount: number; readonly currency: string };

/**
 * The sum per currency. Amounts in two currencies are never added without a rate,
 * so the answer has one entry for each currency found.
 */
export function sumByCurrency(amounts: Iterable<Money>): Money[] {
  const totals = new Map<string, number>();
  for (const { amount, currency } of amounts) {
    totals.set(currency, (totals.get(currency) ?? 0) + amount);
  }
  return [...totals].map(([currency, amount]) => ({ amount, currency }));
}
