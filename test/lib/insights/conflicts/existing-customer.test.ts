import { describe, expect, it } from 'vitest';
import { account, daysAgo, deal, registration } from '../make';
import { findBy, page, pending, says } from './make';

const rule = 'existing-customer';
const fresh = deal({ business: 'new' });
const sold = (days: number, over = {}) =>
  deal({ id: 'sample:d7', name: 'First order', state: 'won', closedAt: daysAgo(days), ...over });
const claimed = (deals: ReturnType<typeof deal>[], customer = {}, more = {}) =>
  findBy(
    rule,
    page({ deal: fresh, deals: [fresh, ...deals], account: account(customer), ...more }),
  );

describe('existing-customer', () => {
  it('warns where new business is claimed and something was sold before', () => {
    const [conflict] = claimed([sold(200)], { ownerName: 'Kim Key' });
    expect(conflict).toMatchObject({ code: 'C09', severity: 'warn', contact: 'Kim Key' });
    expect(says(conflict, 'conflictFactBought', 'First order', { date: daysAgo(200) })).toBe(true);
  });

  it('goes by the account, too', () => {
    const [since] = claimed([], { customerSince: daysAgo(2000) });
    expect(says(since, 'conflictFactCustomerSince', { date: daysAgo(2000) })).toBe(true);
    const [renewed] = claimed([], { lastRenewedAt: daysAgo(100) });
    expect(says(renewed, 'conflictFactRenewed', { date: daysAgo(100) })).toBe(true);
  });

  it('calls a customer of which only the id is known by what it was registered as', () => {
    const registrations = [pending({ business: 'new', customerName: 'Northwind AG' })];
    const [conflict] = claimed([sold(200)], {}, { account: null, registrations });
    expect(conflict?.title.values).toEqual(['Northwind AG']);
    const [unregistered] = claimed([sold(200)], {}, { account: null });
    expect(unregistered?.title.values).toEqual(['Northwind rollout']);
  });

  it('reads the claim from the registration that waits', () => {
    const registrations = [pending({ business: 'new' })];
    expect(claimed([sold(200)], {}, { deal: deal(), registrations })).toHaveLength(1);
  });

  it.each([
    ['nothing says that it is new business', [sold(200)], {}, { deal: deal() }],
    ['it is an expansion', [sold(200)], {}, { deal: deal({ business: 'expansion' }) }],
    ['nothing was sold', [], {}, {}],
    ['it was sold longer ago than counts', [sold(800)], {}, {}],
    ['it was sold after the claim was made', [sold(5)], {}, {}],
    ['it was lost', [sold(200, { state: 'lost' })], {}, {}],
    ['another customer bought', [sold(200, { accountId: 'sample:a9' })], {}, {}],
    ['they became a customer with this deal', [], { customerSince: daysAgo(1) }, {}],
    ['the last renewal is long ago', [], { lastRenewedAt: daysAgo(800) }, {}],
    [
      'it is approved already',
      [sold(200)],
      {},
      { registrations: [registration({ dealId: 'sample:d1' })] },
    ],
    ['the direct team sells', [sold(200)], {}, { deal: deal({ business: 'new', partners: [] }) }],
  ])('is silent where %s', (_case, deals, customer, more) => {
    expect(claimed(deals, customer, more)).toEqual([]);
  });
});
