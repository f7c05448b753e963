import {
  LONGEST_ACCOUNT,
  LONGEST_NAME,
  MOST_ACCOUNTS,
  MOST_DAYS,
  MOST_STEPS,
  MOST_WORDS,
} from '@/lib/domain/limits';
import { CLAIM_SCOPES, CLOCK_STARTS, GROUNDS, type Policy, PROOFS } from '@/lib/domain/policy';
import {
  amounts,
  checks,
  choice,
  countries,
  type Kind,
  name,
  numbers,
  optional,
  order,
  share,
  territories,
  whole,
  windows,
  words,
} from './kinds';
import { ladder } from './ladder-kind';

/** What a person edits as it stands; severities and what health weighs have forms of their own. */
export type SettingName = Exclude<keyof Policy, 'version' | 'severities' | 'healthWeights'>;

const days = whole(1, MOST_DAYS);
const list = words(MOST_WORDS, LONGEST_NAME);
const months = whole(0, 120);

/** How each setting is written and read. */
export const SETTINGS: { readonly [Name in SettingName]: Kind<Policy[Name]> } = {
  clockStart: choice(CLOCK_STARTS),
  protectionDays: days,
  longerProtection: windows(MOST_WORDS, MOST_DAYS),
  extensionDays: whole(0, MOST_DAYS),
  expiryNoticeDays: days,
  reminderDays: numbers(1, MOST_DAYS, 10),
  reviewHours: whole(1, MOST_DAYS),
  resubmissions: whole(0, 100),
  appeals: whole(0, 100),
  attributionLockDays: whole(0, MOST_DAYS),
  tiers: list,
  eligibleTiers: list,
  certifiedProducts: list,
  minimumDeals: amounts(MOST_WORDS),
  minimumUnits: optional(whole(1, 1_000_000)),
  mostOpenRegistrations: optional(whole(1, 1_000_000)),
  minimumDealHours: optional(whole(1, MOST_DAYS)),
  claimScope: choice(CLAIM_SCOPES),
  secondPartnerBenefit: optional(share),
  sharedCountries: countries(MOST_WORDS),
  discountTolerance: share,
  contactMonths: months,
  incumbencyMonths: months,
  proofs: checks(PROOFS),
  silentDays: days,
  staleDealDays: days,
  precedence: order(GROUNDS),
  adjudicator: name(LONGEST_NAME),
  ladder: ladder(MOST_STEPS, LONGEST_NAME, MOST_DAYS),
  namedAccounts: words(MOST_ACCOUNTS, LONGEST_ACCOUNT),
  territories: territories(MOST_WORDS, LONGEST_NAME),
};

type Group = { readonly id: string; readonly settings: readonly SettingName[] };

/** In the order in which a company settles them. */
export const GROUPS: readonly Group[] = [
  {
    id: 'clocks',
    settings: [
      'protectionDays',
      'clockStart',
      'longerProtection',
      'extensionDays',
      'expiryNoticeDays',
      'reminderDays',
      'reviewHours',
      'resubmissions',
      'appeals',
      'attributionLockDays',
    ],
  },
  {
    id: 'eligibility',
    settings: [
      'tiers',
      'eligibleTiers',
      'certifiedProducts',
      'minimumDeals',
      'minimumUnits',
      'mostOpenRegistrations',
      'minimumDealHours',
    ],
  },
  {
    id: 'protection',
    settings: [
      'claimScope',
      'secondPartnerBenefit',
      'sharedCountries',
      'incumbencyMonths',
      'contactMonths',
      'discountTolerance',
    ],
  },
  { id: 'evidence', settings: ['proofs', 'silentDays', 'staleDealDays'] },
  { id: 'precedence', settings: ['precedence', 'adjudicator', 'ladder'] },
  { id: 'exclusions', settings: ['namedAccounts', 'territories'] },
];
