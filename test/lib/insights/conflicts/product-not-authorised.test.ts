import { describe, expect, it } from 'vitest';
import { daysAgo, deal, partner, registration } from '../make';
import { findBy, page, pageOf, RIVAL, rivalClaim, says } from './make';

const rule = 'product-not-authorised';
const sells = (lines: string[], products: string[], more = {}) =>
  findBy(rule, pageOf({ products: lines }, { deal: deal({ products, ...more }) }));

describe('product-not-authorised', () => {
  it('warns of products that the contract does not name', () => {
    const [conflict] = sells(['Vault', 'Ledger'], ['Cloud', 'Ledger', 'Edge']);
    expect(conflict).toMatchObject({ code: 'C13', severity: 'warn', contact: 'Dana Ruiz' });
    expect(
      says(conflict, 'conflictProductNotAuthorisedTitle', 'Contoso Resell', 'Cloud, Edge'),
    ).toBe(true);
  });

  it.each([
    ['the line is named', ['Cloud'], ['cloud ']],
    ['the product is of the line', ['Cloud'], ['Cloud Enterprise, 500 users']],
    ['the line says more', ['Cloud (EU)'], ['Cloud']],
    ['no contract is known', [], ['Cloud']],
    ['the deal names no product', ['Vault'], []],
  ])('is silent where %s', (_case, lines, products) => {
    expect(sells(lines, products)).toEqual([]);
  });

  it('names the partner whose line it is, where that one is with the customer already', () => {
    const here = (lines: string[], over = {}) => {
      const rival = partner({ ...RIVAL, products: lines });
      const own = partner({ products: ['Vault'] });
      return findBy(
        rule,
        page({
          partner: own,
          partners: new Map([own, rival].map((each) => [each.id, each])),
          ...over,
        }),
      )[0];
    };
    const fact = ['conflictFactLineOfOther', 'Brightpath Systems', 'Cloud'] as const;
    const claimed = { registrations: [rivalClaim({ products: ['Ledger'] })] };
    expect(says(here(['Cloud (EU)'], claimed), ...fact)).toBe(true);
    const partners = [{ partnerId: RIVAL.id, role: 'resell' as const, share: null }];
    const sale = deal({ id: 'sample:d7', state: 'won', closedAt: daysAgo(90), partners });
    expect(says(here(['Cloud'], { deals: [deal(), sale] }), ...fact)).toBe(true);
    for (const other of [here(['Cloud']), here(['Ledger'], claimed), here([], claimed)]) {
      expect(other?.evidence.map(({ key }) => key)).toEqual([
        'conflictFactContractProducts',
        'conflictFactClaimMade',
      ]);
    }
  });

  it('does not take a word inside another for a line', () => {
    expect(sells(['Cloud'], ['Cloudbase'])).toHaveLength(1);
  });

  it('asks no contract of who only delivers or advises', () => {
    const roleOf = (role: 'deliver' | 'influenced' | 'refer' | 'sourced') =>
      sells(['Vault'], ['Cloud'], { partners: [{ partnerId: 'sample:p1', role, share: null }] });
    expect([roleOf('deliver'), roleOf('influenced'), roleOf('refer')]).toEqual([[], [], []]);
    expect(roleOf('sourced')).toHaveLength(1);
  });

  it('is settled with the approval, and no matter to the direct team', () => {
    const registrations = [registration({ dealId: 'sample:d1' })];
    expect(findBy(rule, pageOf({ products: ['Vault'] }, { registrations }))).toEqual([]);
    expect(sells(['Vault'], ['Cloud'], { partners: [] })).toEqual([]);
  });
});
