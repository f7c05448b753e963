import { BUSINESS_KINDS } from '@/lib/domain/deal';
import {
  REGISTRATION_STATES,
  type Registration,
  type RegistrationChange,
} from '@/lib/domain/registration';
import { flag, list, number, oneOf, orAbsent, orNull, record, text } from '../shape';
import { money } from './money';
import type { TableDef } from './table';

/**
 * `*links`: the newest registrations of a customer, be it linked or as it was typed, of a deal or
 * a partner, see ../links.ts.
 */
export const registrations = {
  name: 'registrations',
  schema: 'id, *links',
  shape: {
    id: text,
    partnerId: text,
    accountId: orNull(text),
    customerName: text,
    customerDomain: orNull(text),
    customerCountry: orNull(text),
    products: list(text),
    amount: orNull(money),
    state: oneOf(REGISTRATION_STATES),
    createdAt: number,
    submittedAt: orNull(number),
    decidedAt: orNull(number),
    expiresAt: orNull(number),
    extendedAt: orNull(number),
    dealId: orNull(text),
    approverName: orNull(text),
    stateHistory: orAbsent(
      list(record<RegistrationChange>({ state: oneOf(REGISTRATION_STATES), at: number })),
    ),
    business: orAbsent(oneOf(BUSINESS_KINDS)),
    contactEmail: orAbsent(text),
    contactPhone: orAbsent(text),
    site: orAbsent(text),
    extensionRequestedAt: orAbsent(number),
    decisionMaker: orAbsent(text),
    isBudgetConfirmed: orAbsent(flag),
    timeline: orAbsent(text),
    proofOfEngagement: orAbsent(text),
    tenderPublishedAt: orAbsent(number),
    framework: orAbsent(text),
    chosenByCustomerAt: orAbsent(number),
    alsoOffers: orAbsent(list(text)),
    units: orAbsent(number),
    discount: orAbsent(number),
    rejectionReason: orAbsent(text),
    sourceId: text,
    updatedAt: number,
  },
} as const satisfies TableDef<Registration>;
