import type { Table } from 'dexie';
import type { Account } from '@/lib/domain/account';
import type { Deal } from '@/lib/domain/deal';
import type { Entities } from '@/lib/domain/entity';
import { type Holdings, NEEDS, type Need } from '@/lib/domain/holdings';
import type { Partner } from '@/lib/domain/partner';
import type { Registration } from '@/lib/domain/registration';
import type { StoreDb } from './db';
import { hasRows } from './has-rows';
import { walk } from './walk';

type Meets<Row> = { readonly [Name in Need]?: (row: Row) => boolean };

const ACCOUNTS: Meets<Account> = {
  'account-contacts': ({ lastContactedAt }) => lastContactedAt !== undefined,
  'account-families': ({ parentId, groupDuns, lei }) =>
    parentId !== null || groupDuns !== undefined || lei !== undefined,
  'customer-history': ({ customerSince, lastRenewedAt }) =>
    customerSince !== undefined || lastRenewedAt !== undefined,
  'named-accounts': ({ named }) => named,
};

const PARTNERS: Meets<Partner> = {
  certifications: ({ certifications }) => certifications.length > 0,
  'contract-products': ({ products }) => products.length > 0,
  'contract-territories': ({ territories }) => territories.length > 0,
  'partner-standing': ({ standing }) => standing !== undefined,
  'partner-tiers': ({ tier }) => tier !== null,
};

const DEALS: Meets<Deal> = {
  'business-kinds': ({ business }) => business !== undefined,
  'customer-history': ({ state, closedAt }) => state === 'won' && closedAt !== null,
  'deal-discounts': ({ discount }) => discount !== undefined,
  'partner-shares': ({ partners }) => partners.some(({ share }) => share !== null),
  'partners-since': ({ partners }) => partners.some(({ since }) => since !== undefined),
};

const REGISTRATIONS: Meets<Registration> = {
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

/**
 * What is stored of what rules need. A table is left as soon as each of its needs was met once;
 * where one never is, it is read to its end, a chunk at a time.
 */
export async function readHoldings(db: StoreDb): Promise<Holdings> {
  const met = new Set<Need>();
  for (const table of ['engagements', 'registrations'] as const) {
    if (await hasRows(db[table])) met.add(table);
  }
  await look(db.partners, PARTNERS, met);
  await look(db.deals, DEALS, met);
  await look(db.accounts, ACCOUNTS, met);
  await look(db.registrations, REGISTRATIONS, met);
  return Object.fromEntries(NEEDS.map((need) => [need, met.has(need)])) as Holdings;
}

async function look<Row extends Entities[keyof Entities]>(
  table: Table<Row, string>,
  meets: Meets<Row>,
  met: Set<Need>,
): Promise<void> {
  let open = Object.entries(meets).filter(([need]) => !met.has(need as Need));
  if (open.length === 0) return;
  await walk(table, (rows) => {
    open = open.filter(([need, isMet]) => {
      if (!rows.some(isMet)) return true;
      met.add(need as Need);
      return false;
    });
    return open.length === 0 ? 'enough' : undefined;
  });
}
