/** What the vendor of the sample sells; `price` is a usual first order in any currency. */
export const PRODUCTS = [
  { name: 'Ledger', price: 52_000 },
  { name: 'Relay', price: 24_000 },
  { name: 'Vault', price: 38_000 },
  { name: 'Beacon', price: 18_000 },
  { name: 'Forge', price: 74_000 },
  { name: 'Prism', price: 31_000 },
] as const;

export const PROJECTS = [
  'rollout',
  'pilot',
  'migration',
  'expansion',
  'upgrade',
  'renewal',
  'second site',
  'add-on',
  'consolidation',
  'refresh',
] as const;
