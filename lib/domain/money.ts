/** An amount in major units (euros, not cents) with its ISO 4217 currency. */
export type Money = { readonly amount: number; readonly currency: string };
