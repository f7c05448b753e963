import * as z from 'zod/mini';
import { healthWeightsProblem } from '@/lib/domain/health';
import { SEVERITIES } from '@/lib/domain/insights';
import {
  LONGEST_ACCOUNT,
  LONGEST_NAME,
  MOST_ACCOUNTS,
  MOST_DAYS,
  MOST_STEPS,
  MOST_WORDS,
} from '@/lib/domain/limits';
import { once } from '@/lib/domain/once';
import {
  CLAIM_SCOPES,
  CLOCK_STARTS,
  GROUNDS,
  LADDER_ROLES,
  LADDER_UNITS,
  PROOFS,
} from '@/lib/domain/policy';
import { atMost, eachOnce, text, whole } from './bounds';

export const days = once(() => whole(1, MOST_DAYS));

const percent = once(() => whole(0, 100));

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
    .check(z.refine((weights) => healthWeightsProblem(weights) === null)),
);

const word = once(() => text(1, LONGEST_NAME));
export const words = once(() => atMost(MOST_WORDS, word()));
const country = once(() => z.string().check(z.regex(/^[A-Z]{2}$/)));
const money = once(() =>
  z.strictObject({
    amount: z.number().check(z.minimum(0)),
    currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  }),
);

/** The rules of engagement, as a message, a file or an administrator may state them. */
export const policySchema = once(() =>
  z.strictObject({
    version: z.int().check(z.nonnegative()),
    severities: z.record(z.string().check(z.maxLength(60)), z.enum([...SEVERITIES, 'off'])),
    protectionDays: days(),
    expiryNoticeDays: days(),
    silentDays: days(),
    staleDealDays: days(),
    namedAccounts: atMost(MOST_ACCOUNTS, text(1, LONGEST_ACCOUNT)),
    territories: atMost(MOST_WORDS, z.strictObject({ name: word(), places: words() })),
    clockStart: z.enum(CLOCK_STARTS),
    longerProtection: atMost(
      MOST_WORDS,
      z.strictObject({
        tier: z._default(z.nullable(word()), null),
        from: z._default(z.nullable(money()), null),
        days: days(),
      }),
    ),
    extensionDays: whole(0, MOST_DAYS),
    reminderDays: atMost(10, days()),
    reviewHours: whole(1, MOST_DAYS),
    resubmissions: whole(0, 100),
    appeals: whole(0, 100),
    attributionLockDays: whole(0, MOST_DAYS),
    contactMonths: whole(0, 120),
    incumbencyMonths: whole(0, 120),
    minimumDeals: atMost(MOST_WORDS, money()),
    minimumUnits: z.nullable(z.int().check(z.minimum(1))),
    mostOpenRegistrations: z.nullable(z.int().check(z.minimum(1))),
    minimumDealHours: z.nullable(whole(1, MOST_DAYS)),
    claimScope: z.enum(CLAIM_SCOPES),
    secondPartnerBenefit: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
    proofs: eachOnce(PROOFS),
    sharedCountries: atMost(MOST_WORDS, country()),
    tiers: words(),
    eligibleTiers: words(),
    certifiedProducts: words(),
    discountTolerance: z.number().check(z.minimum(0), z.maximum(1)),
    precedence: eachOnce(GROUNDS),
    adjudicator: z.nullable(word()),
    ladder: atMost(
      MOST_STEPS,
      z.strictObject({
        who: z.enum(LADDER_ROLES),
        person: z._default(z.nullable(word()), null),
        within: days(),
        unit: z.enum(LADDER_UNITS),
      }),
    ),
    healthWeights: z.optional(healthWeights()),
  }),
);

/** What a file or an administrator may state: each setting by itself, whatever version they say. */
export const statedPolicySchema = once(() =>
  z.extend(z.partial(z.omit(policySchema(), { version: true, healthWeights: true })), {
    $schema: z.optional(z.string()),
    version: z.optional(z.number()),
  }),
);
