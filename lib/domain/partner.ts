import type { Id } from './id';
import type { Money } from './money';
import type { At } from './time';

export const PARTNER_TYPES = [
  'reseller',
  'distributor',
  'var',
  'msp',
  'isv',
  'si',
  'referral',
  'co-sell',
  'marketplace',
  'influence',
] as const;
export type PartnerType = (typeof PARTNER_TYPES)[number];

export const PARTNER_STANDINGS = ['good', 'suspended', 'terminated'] as const;
export type PartnerStanding = (typeof PARTNER_STANDINGS)[number];

/** A certificate a partner holds for a product; `expiresAt` null means it does not run out. */
export type Certification = {
  readonly product: string;
  readonly earnedAt: At;
  readonly expiresAt: At | null;
};

/** A company that sells with us or for us. */
export type Partner = {
  readonly id: Id;
  readonly name: string;
  readonly domains: readonly string[];
  readonly type: PartnerType | null;
  /** The programme's own word: Silver, Gold, Platinum … */
  readonly tier: string | null;
  readonly region: string | null;
  /** Countries or regions the contract covers; empty when not known. */
  readonly territories: readonly string[];
  readonly products: readonly string[];
  readonly certifications: readonly Certification[];
  readonly signedAt: At | null;
  readonly standing?: PartnerStanding;
  /** Our partner manager. */
  readonly ownerName: string | null;
  /** Target for one quarter, where one is agreed. */
  readonly quota: Money | null;
  readonly sourceId: string;
  readonly updatedAt: At;
};
