import {
  CLAIM_SCOPES,
  CLOCK_STARTS,
  GROUNDS,
  LADDER_ROLES,
  LADDER_UNITS,
  type LadderStep,
  type LongerProtection,
  PROOFS,
  type SavedPolicy,
  type Territory,
} from '@/lib/domain/policy';
import { list, number, oneOf, orAbsent, orNull, plainRecord, record, text } from '../shape';
import { money } from './money';
import type { TableDef } from './table';

/** Every version ever saved, so that a decision can be replayed under the rules of its day. */
export const policies = {
  name: 'policies',
  schema: 'version',
  shape: {
    version: number,
    severities: plainRecord,
    protectionDays: number,
    expiryNoticeDays: number,
    silentDays: number,
    staleDealDays: number,
    namedAccounts: list(text),
    territories: orAbsent(list(record<Territory>({ name: text, places: list(text) }))),
    clockStart: orAbsent(oneOf(CLOCK_STARTS)),
    longerProtection: orAbsent(
      list(record<LongerProtection>({ tier: orNull(text), from: orNull(money), days: number })),
    ),
    extensionDays: orAbsent(number),
    reminderDays: orAbsent(list(number)),
    reviewHours: orAbsent(number),
    resubmissions: orAbsent(number),
    appeals: orAbsent(number),
    attributionLockDays: orAbsent(number),
    contactMonths: orAbsent(number),
    incumbencyMonths: orAbsent(number),
    minimumDeals: orAbsent(list(money)),
    minimumUnits: orAbsent(orNull(number)),
    mostOpenRegistrations: orAbsent(orNull(number)),
    minimumDealHours: orAbsent(orNull(number)),
    claimScope: orAbsent(oneOf(CLAIM_SCOPES)),
    secondPartnerBenefit: orAbsent(orNull(number)),
    proofs: orAbsent(list(oneOf(PROOFS))),
    sharedCountries: orAbsent(list(text)),
    tiers: orAbsent(list(text)),
    eligibleTiers: orAbsent(list(text)),
    certifiedProducts: orAbsent(list(text)),
    discountTolerance: orAbsent(number),
    precedence: orAbsent(list(oneOf(GROUNDS))),
    adjudicator: orAbsent(orNull(text)),
    ladder: orAbsent(
      list(
        record<LadderStep>({
          who: oneOf(LADDER_ROLES),
          person: orNull(text),
          within: number,
          unit: oneOf(LADDER_UNITS),
        }),
      ),
    ),
    healthWeights: orAbsent(
      record({
        revenueGrowth: number,
        pipeline: number,
        engagement: number,
        training: number,
        mdfUse: number,
        satisfaction: number,
        recency: number,
      }),
    ),
  },
} as const satisfies TableDef<SavedPolicy>;
