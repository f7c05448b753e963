import type { HealthWeights } from './health';
import type { Severity } from './insights';
import type { Money } from './money';
import type { Text } from './text';

export const CLOCK_STARTS = ['created', 'submitted', 'approved'] as const;
type ClockStart = (typeof CLOCK_STARTS)[number];

export const CLAIM_SCOPES = ['product', 'account'] as const;
type ClaimScope = (typeof CLAIM_SCOPES)[number];

export const PROOFS = ['decision-maker', 'budget', 'timeline', 'engagement'] as const;
export type Proof = (typeof PROOFS)[number];

/** Grounds of precedence in their usual order (field.md 3.4). */
export const GROUNDS = [
  'exclusion',
  'active-claim',
  'earliest-submission',
  'substantial-work',
  'adjudicator',
] as const;
export type Ground = (typeof GROUNDS)[number];

/** A window for registrations of a tier, from an amount on, or both; null leaves it open. */
export type LongerProtection = {
  readonly tier: string | null;
  readonly from: Money | null;
  readonly days: number;
};

/** Whom a step of the ladder asks: both sides, who decides for all partners, or who stands above. */
export const LADDER_ROLES = ['managers', 'deal-desk', 'executive'] as const;
type LadderRole = (typeof LADDER_ROLES)[number];

export const LADDER_UNITS = ['hours', 'business-days'] as const;
type LadderUnit = (typeof LADDER_UNITS)[number];

/** Who decides what the rules leave open, and how long it stays with them; null names nobody. */
export type LadderStep = {
  readonly who: LadderRole;
  readonly person: string | null;
  readonly within: number;
  readonly unit: LadderUnit;
};

/** What contracts mean by the name of a territory: countries, groups of them, postcodes, regions. */
export type Territory = { readonly name: string; readonly places: readonly string[] };

/** The rules of engagement as data: what the company decides, a person can edit. */
export type Policy = {
  readonly version: number;
  /** Severity per rule id; `off` switches a rule off. Rules not named keep their own severity. */
  readonly severities: { readonly [rule: string]: Severity | 'off' };
  /** Length of the protection window in days where a registration names no end. */
  readonly protectionDays: number;
  /** Days before its end at which a registration counts as running out. */
  readonly expiryNoticeDays: number;
  /** Days without activity after which a partner counts as silent. */
  readonly silentDays: number;
  /** Days without activity after which an open deal counts as stale. */
  readonly staleDealDays: number;
  /** Names or web domains of accounts kept for the direct team. */
  readonly namedAccounts: readonly string[];
  /** What the territories in contracts cover, where their names do not say it. */
  readonly territories: readonly Territory[];
  /** When the protection window begins. */
  readonly clockStart: ClockStart;
  /** Longer windows for a tier or a size; the longest that applies counts. */
  readonly longerProtection: readonly LongerProtection[];
  /** Length of the one extension in days; 0 where the programme grants none. */
  readonly extensionDays: number;
  /** Days before its end on which the holder of a registration is reminded, the earliest first. */
  readonly reminderDays: readonly number[];
  /** Hours within which a registration is to be decided. */
  readonly reviewHours: number;
  /** How often a returned or rejected registration may be filed again. */
  readonly resubmissions: number;
  /** How often a rejection may be appealed against, each time on new evidence. */
  readonly appeals: number;
  /** Days after a deal was created until which a partner can still be attributed to it. */
  readonly attributionLockDays: number;
  /** Months for which a contact of our own with the customer counts. */
  readonly contactMonths: number;
  /** Months for which an earlier sale makes its partner the incumbent, and its buyer a customer. */
  readonly incumbencyMonths: number;
  /** Below these a deal is not registered; one amount per currency. */
  readonly minimumDeals: readonly Money[];
  /** For fewer units a deal is not registered; null for no such limit. */
  readonly minimumUnits: number | null;
  /** Open registrations that a partner may hold at once; null for no limit. */
  readonly mostOpenRegistrations: number | null;
  /** Hours a deal has to exist before it is won; null where no programme asks for it. */
  readonly minimumDealHours: number | null;
  /** What a claim protects: the products it names, or the whole account. */
  readonly claimScope: ClaimScope;
  /** Share of the benefit that a second partner on one customer gets; null for none. */
  readonly secondPartnerBenefit: number | null;
  /** What a registration has to name before it is approved. */
  readonly proofs: readonly Proof[];
  /** Countries whose law lets several partners register one deal (ISO 3166-1 alpha-2). */
  readonly sharedCountries: readonly string[];
  /** Tiers of the programme, the lowest first. */
  readonly tiers: readonly string[];
  /** Tiers that may register deals; empty for all. */
  readonly eligibleTiers: readonly string[];
  /** Products for which a partner needs a certificate that has not run out. */
  readonly certifiedProducts: readonly string[];
  /** Discount beyond the registered one that is still no anomaly, as a share of the price. */
  readonly discountTolerance: number;
  /** On which ground a claim is decided first; grounds left out are not looked at. */
  readonly precedence: readonly Ground[];
  /** Who decides where the grounds do not; never the leader of the direct team. */
  readonly adjudicator: string | null;
  /** Who is asked about what the grounds leave open, one after the other; empty for the adjudicator alone. */
  readonly ladder: readonly LadderStep[];
  /** What each part of a partner's health weighs; absent until a person has changed it. */
  readonly healthWeights?: HealthWeights;
};

/** The settings that a file or an administrator states; those left out stay as they are. */
export type StatedPolicy = Partial<Omit<Policy, 'version' | 'healthWeights'>>;

/** What an administrator has preset, as the options page shows it. */
export type PresetReport = {
  /** Settings that cannot be edited here, by name. */
  readonly locked: readonly string[];
  /** What is wrong with the preset, so that none of it is applied. */
  readonly problem: Text | null;
};

/** A policy as saved: those of earlier versions lack the settings that came later. */
export type SavedPolicy = Partial<Policy> &
  Pick<
    Policy,
    | 'version'
    | 'severities'
    | 'protectionDays'
    | 'expiryNoticeDays'
    | 'silentDays'
    | 'staleDealDays'
    | 'namedAccounts'
  >;

/**
 * What most programmes do (field.md 3.2): 90 days of protection from the approval on, one
 * extension of 30, reminders 30, 14 and 7 days before the end, a decision within 48 hours,
 * attribution locked after 14 days, own contacts of six months, 25 open registrations. What the
 * rules leave open goes to the managers and then the deal desk for 48 hours each, and to an
 * executive for five business days; one appeal (3.4).
 */
export const DEFAULT_POLICY: Policy = {
  version: 1,
  severities: {},
  protectionDays: 90,
  expiryNoticeDays: 30,
  silentDays: 45,
  staleDealDays: 30,
  namedAccounts: [],
  territories: [],
  clockStart: 'approved',
  longerProtection: [],
  extensionDays: 30,
  reminderDays: [30, 14, 7],
  reviewHours: 48,
  resubmissions: 1,
  appeals: 1,
  attributionLockDays: 14,
  contactMonths: 6,
  incumbencyMonths: 24,
  minimumDeals: [],
  minimumUnits: null,
  mostOpenRegistrations: 25,
  minimumDealHours: null,
  claimScope: 'product',
  secondPartnerBenefit: null,
  proofs: [],
  sharedCountries: [],
  tiers: [],
  eligibleTiers: [],
  certifiedProducts: [],
  discountTolerance: 0.05,
  precedence: GROUNDS,
  adjudicator: null,
  ladder: [
    { who: 'managers', person: null, within: 48, unit: 'hours' },
    { who: 'deal-desk', person: null, within: 48, unit: 'hours' },
    { who: 'executive', person: null, within: 5, unit: 'business-days' },
  ],
};
