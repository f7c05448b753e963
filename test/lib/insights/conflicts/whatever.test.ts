import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '@/lib/domain/account';
import { BUSINESS_KINDS, DEAL_STATES, PARTNER_ROLES } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import { PARTNER_STANDINGS } from '@/lib/domain/partner';
import { PROOFS } from '@/lib/domain/policy';
import { REGISTRATION_STATES } from '@/lib/domain/registration';
import { anyText } from '../../matching/any-text';
import {
  account,
  accountPage,
  daysAgo,
  deal,
  dealPage,
  eur,
  inDays,
  partner,
  partnerPage,
  registration,
} from '../make';
import { find, policy } from './make';

const STRICT = policy({
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
const at = fc.integer({ min: daysAgo(900), max: inDays(400) });
const text = fc.oneof(
  fc.constantFrom('Northwind', 'GmbH', '', '\u202e', 'Hamburg', 'DE', 'x'.repeat(10_000)),
  anyText(12),
);
const ids = (start: string) => fc.constantFrom(`sample:${start}1`, `sample:${start}2`);
const products = fc.subarray(['Cloud', 'Vault', 'Cloud Enterprise']);

const anyAccount = (id: string) =>
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

const anyDeal = (id: string) =>
  fc
    .record({
      state: fc.constantFrom(...DEAL_STATES),
      accountId: fc.option(ids('a')),
      createdAt: at,
      closedAt: fc.option(at),
      expectedCloseAt: fc.option(at),
      products,
      business: maybe(fc.constantFrom(...BUSINESS_KINDS)),
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

const anyPartner = (id: string) =>
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

const anyRegistration = fc
  .record({
    id: fc.uuid(),
    partnerId: ids('p'),
    accountId: fc.option(ids('a')),
    customerName: text,
    products,
    state: fc.constantFrom(...REGISTRATION_STATES),
    createdAt: at,
    submittedAt: fc.option(at),
    decidedAt: fc.option(at),
    expiresAt: fc.option(at),
    extendedAt: fc.option(at),
    dealId: fc.option(ids('d')),
    stateHistory: maybe(
      fc.array(fc.record({ state: fc.constantFrom(...REGISTRATION_STATES), at }), { maxLength: 4 }),
    ),
    business: maybe(fc.constantFrom(...BUSINESS_KINDS)),
    contactEmail: maybe(fc.constantFrom('kim@x.example', '@', '')),
    contactPhone: maybe(fc.constantFrom('030 23125001', '+49 30 23125001', '1')),
    site: maybe(text),
    extensionRequestedAt: maybe(at),
    decisionMaker: maybe(text),
    isBudgetConfirmed: maybe(fc.boolean()),
    tenderPublishedAt: maybe(at),
    framework: maybe(text),
    chosenByCustomerAt: maybe(at),
    alsoOffers: maybe(fc.array(text, { maxLength: 2 })),
    discount: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map((over) => registration(over as Parameters<typeof registration>[0]));

const anyDossier: fc.Arbitrary<Dossier> = fc
  .record({
    accounts: fc.tuple(anyAccount('sample:a1'), anyAccount('sample:a2')),
    deals: fc.tuple(anyDeal('sample:d1'), anyDeal('sample:d2'), anyDeal('sample:d3')),
    partners: fc.tuple(anyPartner('sample:p1'), anyPartner('sample:p2')),
    registrations: fc.array(anyRegistration, { maxLength: 10 }),
    kind: fc.constantFrom('deal', 'partner', 'account'),
  })
  .map(({ accounts, deals, partners, registrations, kind }) => {
    const around = {
      registrations,
      deals: [...deals],
      similarAccounts: accounts.slice(1),
      partners: new Map(partners.map((each) => [each.id, each])),
    };
    const [first] = accounts;
    if (kind === 'partner') return partnerPage({ ...around, partner: partners[0] });
    if (kind === 'account') return accountPage({ ...around, account: first });
    return dealPage({ ...around, account: first, deal: deals[0], partner: partners[0] });
  });

describe('whatever is imported and decided', () => {
  it('no rule fails, each conflict is there once, and nothing blocks but what is certain', () => {
    fc.assert(
      fc.property(anyDossier, fc.constantFrom(policy(), STRICT), (dossier, rules) => {
        const found = find(dossier, rules);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        const blocking = found.filter(({ severity }) => severity === 'block');
        const allowed = ['claimed-by-other', 'self-duplicate', 'partner-not-eligible'];
        expect(blocking.filter(({ rule }) => !allowed.includes(rule))).toEqual([]);
        for (const { title, evidence } of found) {
          expect(evidence.length).toBeGreaterThan(0);
          expect(JSON.stringify([title, evidence])).not.toMatch(/NaN|undefined|Infinity|:null/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('an empty import says nothing that only more data could tell', () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const bare = new Map([...dossier.partners].map(([id]) => [id, partner({ id })]));
        const rules = find({ ...dossier, partners: bare }).map(({ rule }) => rule);
        for (const silent of [
          'outside-territory',
          'product-not-authorised',
          'partner-not-eligible',
        ]) {
          expect(rules).not.toContain(silent);
        }
      }),
      { numRuns: 60 },
    );
  });
});
