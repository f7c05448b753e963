import fc from 'fast-check';
import type { Account } from '@/lib/domain/account';
import { BUSINESS_KINDS, DEAL_STATES, PARTNER_ROLES } from '@/lib/domain/deal';
import { PARTNER_STANDINGS } from '@/lib/domain/partner';
import { PROOFS } from '@/lib/domain/policy';
import { REGISTRATION_STATES } from '@/lib/domain/registration';
import { anyText } from '../../matching/any-text';
import { account, daysAgo, deal, eur, inDays, partner, registration } from '../make';
import { policy } from './make';

/** A policy that asks for everything that can be asked for. */
export const STRICT = policy({
  minimumDeals: [eur(50_000)],
  minimumDealHours: 72,
  proofs: PROOFS,
  sharedCountries: ['FR'],
  secondPartnerBenefit: 0.5,
  tiers: ['Silver', 'Gold'],
  eligibleTiers: ['Gold'],
  certifiedProducts: ['Cloud'],
  mostOpenRegistrations: 1,
});

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const at = fc.oneof(
  fc.integer({ min: daysAgo(900), max: inDays(400) }),
  fc.integer({ min: daysAgo(30), max: daysAgo(1) }),
);
const end = fc.oneof(at, fc.integer({ min: daysAgo(5), max: inDays(90) }));
const text = fc.oneof(
  fc.constantFrom(
    'Northwind',
    'Northwind GmbH',
    'northwind, a Fabrikam company',
    'GmbH',
    'n/a',
    '',
    '\u202e',
    'Hamburg',
    'DE',
    'x'.repeat(10_000),
  ),
  anyText(12),
);
const ids = (start: string) =>
  fc.constantFrom(`sample:${start}1`, `sample:${start}1`, `sample:${start}2`);
const products = fc.oneof(
  fc.constant(['Cloud']),
  fc.subarray(['Cloud', 'Vault', 'Cloud Enterprise']),
);

export const anyAccount = (id: string) =>
  fc
    .record({
      name: text,
      country: fc.option(fc.constantFrom('DE', 'France', 'EU', '??')),
      postcode: fc.option(text),
      parentId: fc.option(ids('a')),
      named: fc.boolean(),
      lei: maybe(text),
      groupDuns: maybe(text),
      lastContactedAt: maybe(at),
      customerSince: maybe(at),
      lastRenewedAt: maybe(at),
    })
    .map((over): Account => account({ id, ...over } as Partial<Account>));

export const anyDeal = (id: string) =>
  fc
    .record({
      state: fc.constantFrom('open', 'open', ...DEAL_STATES),
      accountId: fc.option(ids('a')),
      createdAt: at,
      closedAt: fc.option(at),
      expectedCloseAt: fc.option(end),
      products,
      business: maybe(fc.constantFrom(...BUSINESS_KINDS)),
      ownerName: fc.option(fc.constantFrom('Ann Approver', '', 'Rob Direct')),
      amount: fc.option(fc.constantFrom(eur(10), { amount: 9, currency: 'XXX' })),
      discount: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
      partners: fc.array(
        fc.record({
          partnerId: ids('p'),
          role: fc.constantFrom(...PARTNER_ROLES),
          share: fc.option(fc.constantFrom(0, 0.5, 1)),
          since: maybe(at),
        }),
        { maxLength: 3 },
      ),
    })
    .map((over) => deal({ id, ...over } as Parameters<typeof deal>[0]));

export const anyPartner = (id: string) =>
  fc
    .record({
      tier: fc.option(fc.constantFrom('Gold', 'Silver', 'Tin')),
      standing: maybe(fc.constantFrom(...PARTNER_STANDINGS)),
      type: fc.option(fc.constantFrom('co-sell' as const, 'reseller' as const)),
      territories: fc.array(fc.oneof(text, fc.constantFrom('DE 8-9', 'DACH', 'NA')), {
        maxLength: 3,
      }),
      products,
      certifications: fc.array(
        fc.record({ product: fc.constant('Cloud'), earnedAt: at, expiresAt: fc.option(at) }),
        { maxLength: 2 },
      ),
    })
    .map((over) => partner({ id, ...over } as Parameters<typeof partner>[0]));

export const anyRegistration = fc
  .record({
    id: fc.uuid(),
    partnerId: ids('p'),
    accountId: fc.option(ids('a')),
    customerName: text,
    customerDomain: fc.option(fc.constantFrom('northwind.example', 'gmail.com', 'n/a')),
    customerCountry: fc.option(fc.constantFrom('DE', 'France', 'EU', 'NA')),
    products,
    state: fc.constantFrom('approved', 'approved', 'submitted', ...REGISTRATION_STATES),
    createdAt: at,
    submittedAt: fc.option(at),
    decidedAt: fc.option(at),
    expiresAt: fc.option(end),
    extendedAt: fc.option(at),
    dealId: fc.option(ids('d')),
    stateHistory: maybe(
      fc.array(fc.record({ state: fc.constantFrom(...REGISTRATION_STATES), at }), { maxLength: 4 }),
    ),
    business: maybe(fc.constantFrom(...BUSINESS_KINDS)),
    contactEmail: maybe(fc.constantFrom('kim@x.example', '@', '')),
    contactPhone: maybe(fc.constantFrom('030 23125001', '+49 30 23125001', '1')),
    site: maybe(text),
    proofOfEngagement: maybe(text),
    approverName: fc.option(fc.constantFrom('Ann Approver', '', 'Dana Ruiz')),
    extensionRequestedAt: maybe(at),
    decisionMaker: maybe(text),
    isBudgetConfirmed: maybe(fc.boolean()),
    tenderPublishedAt: maybe(at),
    framework: maybe(text),
    chosenByCustomerAt: maybe(at),
    alsoOffers: maybe(fc.array(text, { maxLength: 2 })),
    discount: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
    rejectionReason: maybe(text),
  })
  .map((over) => registration(over as Parameters<typeof registration>[0]));
