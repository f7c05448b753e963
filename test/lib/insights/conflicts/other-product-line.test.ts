import { describe, expect, it } from 'vitest';
import { daysAgo, deal } from '../make';
import { find, findBy, page, policy, rivalClaim, says, summaryOf } from './make';

const rule = 'other-product-line';
const other = (over = {}) =>
  page({ registrations: [rivalClaim({ products: ['Vault'], ...over })] });

describe('other-product-line', () => {
  it('is good to know, and no conflict', () => {
    const [conflict] = findBy(rule, other());
    expect(conflict).toMatchObject({ code: 'C14', severity: 'info', contact: 'Ann Approver' });
    expect(says(conflict, 'conflictFactOtherProducts', 'Vault')).toBe(true);
    expect(summaryOf(other())).toEqual([`${rule} info`]);
  });

  it.each([
    ['it is the same product', { products: ['Cloud'] }],
    ['it does not say which', { products: [] }],
    ['it has run out', { expiresAt: daysAgo(1) }],
    ['the customer is only alike', { accountId: null, customerName: 'Northwind GmbH' }],
  ])('is silent where %s', (_case, over) => {
    expect(findBy(rule, other(over))).toEqual([]);
  });

  it.each([
    ['a part of the line', ['Cloud Enterprise, 500 users']],
    ['the line of a part', ['Cloud (EU)', 'Vault']],
  ])('leaves %s to the rules about claims, which do not block for it', (_case, products) => {
    const dossier = other({ products });
    expect(summaryOf(dossier)).toEqual(['claimed-by-other warn']);
    expect(says(find(dossier)[0], 'conflictFactOneLine', products[0], 'Cloud')).toBe(true);
  });

  it.each(['Cloudbase', 'Vault Cloudy'])('takes “%s” for no part of a line', (product) => {
    expect(summaryOf(other({ products: [product] }))).toEqual([`${rule} info`]);
  });

  it('is silent where the deal names no product', () => {
    expect(findBy(rule, { ...other(), deal: deal({ products: [] }) })).toEqual([]);
  });

  it('is a claim like any other where the policy protects whole accounts', () => {
    const [conflict] = find(other(), policy({ claimScope: 'account' }));
    expect(conflict).toMatchObject({ rule: 'claimed-by-other', severity: 'block' });
    expect(says(conflict, 'conflictFactWholeAccount')).toBe(true);
  });
});
