import { describe, expect, it } from 'vitest';
import { daysAgo, deal, partner, registration } from '../make';
import { findBy, page, pending, policy, RIVAL, says } from './make';

const rule = 'incumbent-partner';
const by = (partnerId: string) => [{ partnerId, role: 'resell' as const, share: null }];
const sold = (over = {}) =>
  deal({
    id: 'sample:d7',
    name: 'First order',
    state: 'won',
    closedAt: daysAgo(200),
    partners: by('sample:p2'),
    ...over,
  });
const afterSales = (sales: ReturnType<typeof deal>[], more = {}) =>
  findBy(rule, page({ deals: [deal(), ...sales], ...more }));

describe('incumbent-partner', () => {
  it('warns where another partner has sold this product to this customer', () => {
    const [conflict] = afterSales([sold()]);
    expect(conflict).toMatchObject({
      id: 'incumbent-partner:sample:d1:sample:p2',
      code: 'C16',
      severity: 'warn',
      contact: 'Bo Lind',
    });
    expect(
      says(conflict, 'conflictFactSoldBy', 'Brightpath Systems', 'First order', {
        date: daysAgo(200),
      }),
    ).toBe(true);
  });

  it.each([
    ['it was another product', [sold({ products: ['Vault'] })], {}],
    ['the sale does not say which product', [sold({ products: [] })], {}],
    ['it was lost', [sold({ state: 'lost' })], {}],
    ['it is too long ago', [sold({ closedAt: daysAgo(800) })], {}],
    ['nobody knows when', [sold({ closedAt: null })], {}],
    ['the direct team sold it', [sold({ partners: [] })], {}],
    [
      'this partner has sold it, too',
      [sold(), sold({ id: 'sample:d8', partners: by('sample:p1') })],
      {},
    ],
    ['another customer bought it', [sold({ accountId: 'sample:a9' })], {}],
    ['the claim is approved', [sold()], { registrations: [registration({ dealId: 'sample:d1' })] }],
    ['the direct team sells now', [sold()], { deal: deal({ partners: [] }) }],
    ['it is a renewal, which is another rule’s', [sold()], { deal: deal({ business: 'renewal' }) }],
  ])('is silent where %s', (_case, sales, more) => {
    expect(afterSales(sales, more)).toEqual([]);
  });

  it.each(['refer', 'influenced', 'deliver'] as const)(
    'is silent of one that only had a part as %s',
    (role) => {
      const helped = sold({ partners: [{ partnerId: 'sample:p2', role, share: null }] });
      expect(afterSales([helped])).toEqual([]);
      const both = [{ partnerId: 'sample:p3', role, share: null }, ...by('sample:p2')];
      expect(afterSales([sold({ partners: both })])[0]?.id).toBe(
        'incumbent-partner:sample:d1:sample:p2',
      );
    },
  );

  it('asks nobody who has left the programme, but the one who sold before', () => {
    const gone = partner({ ...RIVAL, standing: 'terminated' });
    const before = partner({ id: 'sample:p3', name: 'Earlier Seller' });
    const partners = new Map([partner(), gone, before].map((each) => [each.id, each]));
    expect(afterSales([sold()], { partners })).toEqual([]);
    const earlier = sold({ id: 'sample:d8', closedAt: daysAgo(300), partners: by('sample:p3') });
    expect(afterSales([sold(), earlier], { partners })[0]?.id).toBe(
      'incumbent-partner:sample:d1:sample:p3',
    );
  });

  it('knows a similar product of the line', () => {
    const [conflict] = afterSales([sold({ products: ['Cloud Enterprise'] })]);
    expect(says(conflict, 'conflictFactOneLine', 'Cloud Enterprise', 'Cloud')).toBe(true);
  });

  it('looks back as far as the policy says', () => {
    const dossier = page({ deals: [deal(), sold({ closedAt: daysAgo(800) })] });
    expect(findBy(rule, dossier, policy({ incumbencyMonths: 30 }))).toHaveLength(1);
  });

  it('asks while the registration waits', () => {
    expect(afterSales([sold()], { registrations: [pending()] })).toHaveLength(1);
  });
});
