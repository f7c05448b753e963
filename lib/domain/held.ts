import type { Account } from './account';
import type { Deal } from './deal';
import type { Rows } from './entity';
import { type Holdings, NEEDS, type Need } from './holdings';
import type { Partner } from './partner';
import type { Registration } from './registration';

/** Which needs of the rules a row meets. */
export type Meets<Row> = { readonly [Name in Need]?: (row: Row) => boolean };

export const ACCOUNTS_MEET: Meets<Account> = {
  'account-contacts': ({ lastContactedAt }) => lastContactedAt !== undefined,
  'account-families': ({ parentId, groupDuns, lei }) =>
    parentId !== null || groupDuns !== undefined || lei !== undefined,
  'customer-history': ({ customerSince, lastRenewedAt }) =>
    customerSince !== undefined || lastRenewedAt !== undefined,
  'named-accounts': ({ named }) => named,
};

export const PARTNERS_MEET: Meets<Partner> = {
  certifications: ({ certifications }) => certifications.length > 0,
  'contract-products': ({ products }) => products.length > 0,
  'contract-territories': ({ territories }) => territories.length > 0,
  'partner-standing': ({ standing }) => standing !== undefined,
  'partner-tiers': ({ tier }) => tier !== null,
};

export const DEALS_MEET: Meets<Deal> = {
  'business-kinds': ({ business }) => business !== undefined,
  'customer-history': ({ state, closedAt }) => state === 'won' && closedAt !== null,
  'deal-discounts': ({ discount }) => discount !== undefined,
  'partner-shares': ({ partners }) => partners.some(({ share }) => share !== null),
  'partners-since': ({ partners }) => partners.some(({ since }) => since !== undefined),
};

export const REGISTRATIONS_MEET: Meets<Registration> = {
  'business-kinds': ({ business }) => business !== undefined,
  'contact-details': ({ contactEmail, contactPhone }) =>
    contactEmail !== undefined || contactPhone !== undefined,
  'customer-countries': ({ customerCountry }) => customerCountry !== null,
  'extension-requests': ({ extensionRequestedAt }) => extensionRequestedAt !== undefined,
  'offers-of-others': ({ alsoOffers }) => alsoOffers !== undefined,
  'partners-of-choice': ({ chosenByCustomerAt }) => chosenByCustomerAt !== undefined,
  'procurement-frameworks': ({ framework }) => framework !== undefined,
  proofs: ({ decisionMaker, isBudgetConfirmed, timeline, proofOfEngagement }) =>
    [decisionMaker, isBudgetConfirmed, timeline, proofOfEngagement].some(
      (proof) => proof !== undefined,
    ),
  'registration-units': ({ units }) => units !== undefined,
  sites: ({ site }) => site !== undefined,
  tenders: ({ tenderPublishedAt }) => tenderPublishedAt !== undefined,
};

/** What is among rows in memory of what rules need. */
export function holdingsOf({
  partners = [],
  accounts = [],
  deals = [],
  registrations = [],
  engagements = [],
}: Rows): Holdings {
  const met = new Set<Need>();
  if (engagements.length > 0) met.add('engagements');
  if (registrations.length > 0) met.add('registrations');
  look(partners, PARTNERS_MEET, met);
  look(accounts, ACCOUNTS_MEET, met);
  look(deals, DEALS_MEET, met);
  look(registrations, REGISTRATIONS_MEET, met);
  return Object.fromEntries(NEEDS.map((need) => [need, met.has(need)])) as Holdings;
}

function look<Row>(rows: readonly Row[], meets: Meets<Row>, met: Set<Need>): void {
  for (const [need, isMet] of Object.entries(meets)) {
    if (rows.some(isMet as (row: Row) => boolean)) met.add(need as Need);
  }
}
