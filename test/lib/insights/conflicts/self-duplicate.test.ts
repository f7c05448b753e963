import { describe, expect, it } from 'vitest';
import { daysAgo, deal, inDays, partner, partnerPage, registration } from '../make';
import { findBy, page, RIVAL } from './make';

const rule = 'self-duplicate';
const first = (over = {}) => registration({ dealId: 'sample:d1', ...over });
const again = (over = {}) =>
  registration({ id: 'sample:r5', state: 'in-review', submittedAt: daysAgo(3), ...over });
const twice = (...registrations: ReturnType<typeof first>[]) =>
  findBy(rule, page({ registrations }));

describe('self-duplicate', () => {
  it('blocks a second registration beside an approved one', () => {
    const [conflict] = twice(again(), first());
    expect(conflict).toMatchObject({
      id: 'self-duplicate:sample:d1:sample:r5',
      code: 'C03',
      severity: 'block',
      window: { from: daysAgo(28), to: inDays(90) },
    });
    expect(conflict?.title.values).toEqual([2, 'Contoso Resell']);
  });

  it('only warns while both wait', () => {
    const [conflict] = twice(first({ state: 'submitted' }), again());
    expect(conflict).toMatchObject({ severity: 'warn', window: null });
  });

  it('counts many as one conflict', () => {
    const many = Array.from({ length: 6 }, (_, index) => again({ id: `sample:r${10 + index}` }));
    const found = twice(first(), ...many);
    expect(found.map(({ title }) => title.count)).toEqual([7]);
  });

  it.each([
    ['for another product', { products: ['Vault'] }],
    ['that belongs to another deal', { dealId: 'sample:d7' }],
    ['of another partner', { partnerId: RIVAL.id }],
    ['that was rejected', { state: 'rejected' as const }],
    ['that has run out', { state: 'approved' as const, expiresAt: daysAgo(1) }],
    ['for another customer', { accountId: 'sample:a9', customerName: 'Fabrikam' }],
  ])('is silent about one %s', (_case, over) => {
    expect(twice(first(), again(over))).toEqual([]);
  });

  it('only warns where one of them does not say what it is for', () => {
    expect(twice(first(), again({ products: [] }))[0]?.severity).toBe('warn');
    expect(twice(first({ products: [] }), again({ products: [] }))[0]?.severity).toBe('warn');
    expect(twice(first(), again({ site: 'Hamburg' }))[0]?.severity).toBe('warn');
  });

  it('sees two that repeat each other beside a third that is for something else', () => {
    const vault = { products: ['Vault'], dealId: 'sample:d1' };
    const [conflict] = twice(
      first(),
      again({ ...vault, submittedAt: daysAgo(9) }),
      again({ ...vault, id: 'sample:r6' }),
    );
    expect(conflict).toMatchObject({ id: 'self-duplicate:sample:d1:sample:r6', severity: 'warn' });
    expect(conflict?.title.count).toBe(2);
  });

  it('is through with five thousand for one customer', () => {
    const many = Array.from({ length: 5_000 }, (_, index) =>
      again({ id: `sample:m${index}`, products: [`Line ${index}`, 'Cloud'] }),
    );
    expect(twice(first(), ...many)[0]?.title.count).toBe(5_001);
    const apart = many.map((each, index) => ({ ...each, products: [`Line ${index}`] }));
    expect(twice(...apart)).toEqual([]);
  });

  it('finds it on the page of the partner, per customer', () => {
    const registrations = [
      first({ dealId: null }),
      again(),
      registration({ id: 'sample:r6', accountId: null, customerName: 'Fabrikam' }),
      registration({ id: 'sample:r7', accountId: null, customerName: 'fabrikam' }),
      registration({ id: 'sample:r8', accountId: 'sample:a8' }),
    ];
    const found = findBy(rule, partnerPage({ partner: partner(), registrations }));
    expect(found.map(({ id }) => id).sort()).toEqual([
      'self-duplicate:sample:p1:sample:r5',
      'self-duplicate:sample:p1:sample:r7',
    ]);
  });

  it('has nothing to say of a single one', () => {
    expect(twice(first())).toEqual([]);
    expect(findBy(rule, page({ deal: deal({ partners: [] }), registrations: [] }))).toEqual([]);
  });
});
