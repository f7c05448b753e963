import { describe, expect, it } from 'vitest';
import { daysAgo, deal } from '../make';
import { findBy, page, pageOf, says, summaryOf } from './make';

const rule = 'co-sell';
const helping = [{ partnerId: 'sample:p1', role: 'influenced' as const, share: null }];
const direct = (days: number) =>
  deal({
    id: 'sample:d2',
    name: 'Northwind direct',
    partners: [],
    createdAt: daysAgo(days),
    ownerName: 'Rob Direct',
  });
const beside = (days: number, own = deal({ partners: helping })) =>
  page({ deal: own, deals: [own, direct(days)] });

describe('co-sell', () => {
  it('speaks of credit in the place of a channel conflict', () => {
    expect(summaryOf(beside(40))).toEqual([`${rule} info`]);
    const [conflict] = findBy(rule, beside(40));
    expect(conflict).toMatchObject({ code: 'C34', contact: 'Rob Direct' });
    expect(says(conflict, 'conflictCoSellTitle', 'Northwind direct')).toBe(true);
  });

  it('knows a partner that only ever helps by its kind', () => {
    const deals = [deal(), direct(40)];
    expect(findBy(rule, pageOf({ type: 'co-sell' }, { deals }))).toHaveLength(1);
    expect(findBy(rule, pageOf({ type: 'reseller' }, { deals }))).toEqual([]);
  });

  it('does not take a partner that nothing is known of for one that helps', () => {
    const parts = ['sample:p1', 'sample:p9'].map((partnerId) => ({
      partnerId,
      role: 'resell' as const,
      share: null,
    }));
    const own = deal({ partners: parts });
    const deals = [own, direct(40)];
    expect(findBy(rule, pageOf({ type: 'co-sell' }, { deal: own, deals }))).toEqual([]);
    const unknown = deal({ partners: parts.slice(1) });
    expect(findBy(rule, page({ deal: unknown, deals: [unknown, direct(40)] }))).toEqual([]);
  });

  it('leaves it a conflict where the partner was first, or sells itself', () => {
    expect(summaryOf(beside(10))).toEqual(['direct-deal warn']);
    expect(summaryOf(beside(40, deal()))).toEqual(['direct-deal warn']);
  });

  it('is silent where the direct team has no deal', () => {
    expect(findBy(rule, page({ deal: deal({ partners: helping }) }))).toEqual([]);
  });
});
