import { describe, expect, it } from 'vitest';
import { NEEDS, type Need } from '@/lib/domain/holdings';
import { readHoldings } from '@/lib/store/holdings';
import { newStore } from './open';
import { account, deal, NOW, partner, registration as typed } from './rows';

type Rows = { readonly [table: string]: readonly object[] };

async function met(rows: Rows): Promise<readonly Need[]> {
  const { db } = newStore();
  for (const [name, list] of Object.entries(rows)) await db.table(name).bulkPut([...list]);
  const holdings = await readHoldings(db);
  return NEEDS.filter((need) => holdings[need] && need !== 'registrations');
}

const registration = (over: Parameters<typeof typed>[0] = {}) =>
  typed({ customerCountry: null, ...over });
const bare = partner({ tier: null, territories: [], products: [], certifications: [] });

describe('holdings', () => {
  it('of an empty database, and of records without more than they must have, are none', async () => {
    expect(await met({})).toEqual([]);
    expect(
      await met({
        partners: [bare],
        accounts: [account()],
        deals: [deal({ state: 'open', closedAt: null })],
        registrations: [registration()],
      }),
    ).toEqual([]);
  });

  it.each([
    ['account-contacts', { accounts: [account({ lastContactedAt: NOW })] }],
    ['account-families', { accounts: [account({ parentId: 'crm:a2' })] }],
    ['account-families', { accounts: [account({ lei: '5493001KJTIIGC8Y1R12' })] }],
    ['business-kinds', { deals: [deal({ business: 'new' })] }],
    ['business-kinds', { registrations: [registration({ business: 'renewal' })] }],
    ['certifications', { partners: [{ ...bare, certifications: partner().certifications }] }],
    ['contact-details', { registrations: [registration({ contactPhone: '1234567' })] }],
    ['contract-products', { partners: [{ ...bare, products: ['Edge'] }] }],
    ['contract-territories', { partners: [{ ...bare, territories: ['DE'] }] }],
    ['customer-countries', { registrations: [registration({ customerCountry: 'DE' })] }],
    ['customer-history', { accounts: [account({ customerSince: NOW })] }],
    ['customer-history', { deals: [deal({ state: 'won', closedAt: NOW })] }],
    ['deal-discounts', { deals: [deal({ discount: 0 })] }],
    ['extension-requests', { registrations: [registration({ extensionRequestedAt: NOW })] }],
    ['named-accounts', { accounts: [account({ named: true })] }],
    ['offers-of-others', { registrations: [registration({ alsoOffers: ['Rivalio'] })] }],
    [
      'partner-shares',
      { deals: [deal({ partners: [{ partnerId: 'p', role: 'resell', share: 0 }] })] },
    ],
    ['partner-standing', { partners: [{ ...bare, standing: 'good' }] }],
    ['partner-tiers', { partners: [{ ...bare, tier: 'Gold' }] }],
    ['partners-of-choice', { registrations: [registration({ chosenByCustomerAt: NOW })] }],
    [
      'partners-since',
      {
        deals: [deal({ partners: [{ partnerId: 'p', role: 'resell', share: null, since: NOW }] })],
      },
    ],
    ['procurement-frameworks', { registrations: [registration({ framework: 'G-Cloud' })] }],
    ['proofs', { registrations: [registration({ isBudgetConfirmed: false })] }],
    ['sites', { registrations: [registration({ site: 'Hamburg' })] }],
    ['tenders', { registrations: [registration({ tenderPublishedAt: NOW })] }],
  ] as [Need, Rows][])('%s are met by %o', async (need, rows) => {
    expect(await met(rows)).toEqual([need]);
  });

  it('are met by registrations of any kind', async () => {
    const { db } = newStore();
    expect((await readHoldings(db)).registrations).toBe(false);
    await db.table('registrations').put(registration());
    expect((await readHoldings(db)).registrations).toBe(true);
  });

  it('are met by engagements of any kind', async () => {
    const { db } = newStore();
    await db.table('engagements').put({ id: 'e1', partnerId: 'p', kind: 'ticket', at: NOW });
    expect((await readHoldings(db)).engagements).toBe(true);
  });

  it('finds the one row that has a field beyond the first chunk, and stops where all is met', async () => {
    const { db } = newStore();
    const many = Array.from({ length: 4_500 }, (_, at) => account({ id: `crm:a${10_000 + at}` }));
    await db.table('accounts').bulkPut(many);
    await db.table('accounts').put(account({ id: 'crm:z', lastContactedAt: NOW }));
    expect((await readHoldings(db))['account-contacts']).toBe(true);
  });
});
