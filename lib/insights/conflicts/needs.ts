import type { Need } from '@/lib/domain/holdings';
import type { Policy } from '@/lib/domain/policy';

/** What a rule reads: of needs that stand together, one is enough. */
export type Needed = Need | readonly Need[];

/** Settings that no company has until it decides on them; a rule that goes by one is silent then. */
export const SETTINGS = [
  'minimumDeals',
  'mostOpenRegistrations',
  'minimumDealHours',
  'proofs',
  'sharedCountries',
  'secondPartnerBenefit',
  'tiers',
] as const satisfies readonly (keyof Policy)[];
export type Setting = (typeof SETTINGS)[number];
