import type { Need } from '@/lib/domain/holdings';
import type { Policy } from '@/lib/domain/policy';

/** Settings that give stored rows a meaning, or stand in for them. */
type Deciding =
  | 'certifiedProducts'
  | 'eligibleTiers'
  | 'minimumDeals'
  | 'minimumUnits'
  | 'namedAccounts';

/** Stored rows, a setting of the policy, or rows that say something only with a setting. */
export type Way = Need | { readonly need?: Need; readonly setting: Deciding };

/** What a rule reads: of ways that stand together, one is enough. */
export type Needed = Way | readonly Way[];

/** Settings that no company has until it decides on them; a rule that goes by one is silent then. */
export const SETTINGS = [
  'mostOpenRegistrations',
  'minimumDealHours',
  'proofs',
  'sharedCountries',
  'secondPartnerBenefit',
  'tiers',
] as const satisfies readonly (keyof Policy)[];
export type Setting = (typeof SETTINGS)[number];
