import type { Policy } from '@/lib/domain/policy';

/**
 * What a rule reads that not every company keeps, and so what has to be imported before the rule
 * can say anything. A rule whose need is not met is listed as not checked and never guesses.
 */
export const NEEDS = [
  'account-families',
  'account-contacts',
  'business-kinds',
  'certifications',
  'contact-details',
  'contract-products',
  'contract-territories',
  'customer-history',
  'deal-discounts',
  'engagements',
  'extension-requests',
  'offers-of-others',
  'partner-standing',
  'partner-tiers',
  'partners-of-choice',
  'partners-since',
  'procurement-frameworks',
  'proofs',
  'sites',
  'state-history',
  'tenders',
] as const;
export type Need = (typeof NEEDS)[number];

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
