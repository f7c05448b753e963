import type { Text } from './text';

/**
 * What rules of engagement read that not every company keeps, and so what has to be imported
 * before they can say anything. A rule whose need is not met is listed as not checked and never
 * guesses.
 */
export const NEEDS = [
  'account-contacts',
  'account-families',
  'business-kinds',
  'certifications',
  'contact-details',
  'contract-products',
  'contract-territories',
  'customer-countries',
  'customer-history',
  'deal-discounts',
  'engagements',
  'extension-requests',
  'named-accounts',
  'offers-of-others',
  'partner-shares',
  'partner-standing',
  'partner-tiers',
  'partners-of-choice',
  'partners-since',
  'procurement-frameworks',
  'proofs',
  'registration-units',
  'registrations',
  'sites',
  'tenders',
] as const;
export type Need = (typeof NEEDS)[number];

/** Which of them at least one stored row meets. */
export type Holdings = { readonly [Name in Need]: boolean };

/** Whether a rule of engagement is looked at, and what it lacks where it is not. */
export type RuleCoverage = {
  /** Number in the catalogue, such as `C12`. */
  readonly code: string;
  readonly title: Text;
  /** `off`: by the policy; `not-checked`: for want of data or of a setting. */
  readonly state: 'checked' | 'off' | 'not-checked';
  readonly missing: Text | null;
};
