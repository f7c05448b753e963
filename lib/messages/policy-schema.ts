import * as z from 'zod';
import { healthWeightsProblem } from '@/lib/domain/health';
import { SEVERITIES } from '@/lib/domain/insights';
import {
  LONGEST_ACCOUNT,
  LONGEST_NAME,
  MOST_ACCOUNTS,
  MOST_DAYS,
  MOST_WORDS,
} from '@/lib/domain/limits';
import { once } from '@/lib/domain/once';
import { CLAIM_SCOPES, CLOCK_STARTS, GROUNDS, PROOFS } from '@/lib/domain/policy';

export const days = once(() => z.number().int().min(1).max(MOST_DAYS));

const percent = once(() => z.number().int().min(0).max(100));

export const healthWeights = once(() =>
  z
    .strictObject({
      revenueGrowth: percent(),
      pipeline: percent(),
      engagement: percent(),
      training: percent(),
      mdfUse: percent(),
      satisfaction: percent(),
      recency: percent(),
    })
    .refine((weights) => healthWeightsProblem(weights) === null),
);

const word = once(() => z.string().min(1).max(LONGEST_NAME));
export const words = once(() => z.array(word()).max(MOST_WORDS));
const country = once(() => z.string().regex(/^[A-Z]{2}$/));
const money = once(() =>
  z.strictObject({
    amount: z.number().min(0),
    currency: z.string().regex(/^[A-Z]{3}$/),
  }),
);

/** The rules of engagement, as a message, a file or an administrator may state them. */
export const policySchema = once(() =>
  z.strictObject({
    version: z.number().int().nonnegative(),
    severities: z.record(z.string().max(60), z.enum([...SEVERITIES, 'off'])),
    protectionDays: days(),
    expiryNoticeDays: days(),
    silentDays: days(),
    staleDealDays: days(),
    namedAccounts: z.array(z.string().min(1).max(LONGEST_ACCOUNT)).max(MOST_ACCOUNTS),
    clockStart: z.enum(CLOCK_STARTS),
    longerProtection: z
      .array(
        z.strictObject({
          tier: word().nullable().default(null),
          from: money().nullable().default(null),
          days: days(),
        }),
      )
      .max(MOST_WORDS),
    extensionDays: z.number().int().min(0).max(MOST_DAYS),
    reminderDays: z.array(days()).max(10),
    reviewHours: z.number().int().min(1).max(MOST_DAYS),
    resubmissions: z.number().int().min(0).max(100),
    attributionLockDays: z.number().int().min(0).max(MOST_DAYS),
    contactMonths: z.number().int().min(0).max(120),
    incumbencyMonths: z.number().int().min(0).max(120),
    minimumDeals: z.array(money()).max(MOST_WORDS),
    mostOpenRegistrations: z.number().int().min(1).nullable(),
    minimumDealHours: z.number().int().min(1).max(MOST_DAYS).nullable(),
    claimScope: z.enum(CLAIM_SCOPES),
    secondPartnerBenefit: z.number().min(0).max(1).nullable(),
    proofs: z.array(z.enum(PROOFS)),
    sharedCountries: z.array(country()).max(MOST_WORDS),
    tiers: words(),
    eligibleTiers: words(),
    certifiedProducts: words(),
    discountTolerance: z.number().min(0).max(1),
    precedence: z.array(z.enum(GROUNDS)),
    adjudicator: word().nullable(),
    healthWeights: healthWeights().optional(),
  }),
);

/** What a file or an administrator may state: each setting by itself, whatever version they say. */
export const statedPolicySchema = once(() =>
  policySchema()
    .omit({ version: true, healthWeights: true })
    .partial()
    .extend({ $schema: z.string().optional(), version: z.number().optional() }),
);
