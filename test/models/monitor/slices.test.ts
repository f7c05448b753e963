import { describe, expect, it } from 'vitest';
import { OTHER_SLICE } from '@/lib/domain/model-card';
import { PARTNER_TYPES } from '@/lib/domain/partner';
import { partnerTypeName } from '@/lib/domain/partner-type';
import { fairnessOf } from '@/models/monitor/fairness';
import { type Judged, slicesOf } from '@/models/monitor/slices';
import { WORDS } from '@/test/helpers/english';

const cases = (count: number, region: string | null, over: Partial<Judged> = {}): Judged[] =>
  Array.from({ length: count }, (_, i) => ({
    traits: { region, tier: null, type: null, size: null },
    forecast: 0.5,
    label: i % 2 === 0,
    ...over,
  }));

const keyOf = (type: string): string => {
  const name = partnerTypeName(type);
  return typeof name === 'string' ? name : name.key;
};

const by = (key: string, judged: readonly Judged[]) =>
  slicesOf(judged).filter((slice) => slice.by.key === key);

describe('slicesOf', () => {
  it('pools what is rare or not known, and drops a rest that is too small itself', () => {
    const judged = [...cases(40, 'DACH'), ...cases(12, 'Iberia'), ...cases(9, null)];
    expect(by('sliceRegion', judged)).toMatchObject([
      { name: 'DACH', cases: 40, forecast: 0.5, observed: 0.5, auc: 0.5 },
      { name: OTHER_SLICE, cases: 21, label: { key: 'sliceOther' } },
    ]);
    expect(by('sliceRegion', [...cases(20, 'DACH'), ...cases(19, 'Iberia')])).toHaveLength(1);
  });

  it('names sizes and types of partners in words, and leaves those of the CRM as they are', () => {
    const of = (type: string) =>
      cases(25, 'medium', { traits: { region: 'medium', tier: 'other', type, size: null } });
    const labels = slicesOf([...of('msp'), ...of('co-sell'), ...of('Agency')]).map(
      ({ name, label }) => [name, label?.key],
    );
    expect(labels).toContainEqual(['msp', 'partnerType_msp']);
    expect(labels).toContainEqual(['co-sell', 'partnerType_co_sell']);
    expect(labels).toContainEqual(['Agency', undefined]);
    expect(labels).toContainEqual(['medium', undefined]);
    expect(PARTNER_TYPES.filter((type) => !(keyOf(type) in WORDS))).toEqual([]);
  });

  it('says nothing of a trait that nobody has', () => {
    expect(by('sliceRegion', cases(100, null))).toEqual([]);
    expect(slicesOf([])).toEqual([]);
  });

  it('knows no AUC where all cases ended alike', () => {
    expect(by('sliceRegion', cases(30, 'DACH', { label: true }))[0]).toMatchObject({
      observed: 1,
      auc: null,
    });
  });

  it('measures size against the usual of each currency', () => {
    const sized = (amount: number, currency: string) =>
      cases(25, null, {
        traits: { region: null, tier: null, type: null, size: { amount, currency } },
      });
    const judged = [
      ...sized(100, 'EUR'),
      ...sized(100, 'EUR'),
      ...sized(1_000, 'EUR'),
      ...sized(10_000, 'JPY'),
      ...sized(10_000, 'JPY'),
      ...sized(2_000, 'JPY'),
    ];
    expect(by('sliceSize', judged).map(({ name, cases }) => [name, cases])).toEqual([
      ['medium', 100],
      ['large', 25],
      ['small', 25],
    ]);
  });
});

describe('fairnessOf', () => {
  it('tells a group that ends otherwise than foretold from one that luck moved', () => {
    const judged = [
      ...cases(100, 'DACH'),
      ...cases(100, 'Nordics', { forecast: 0.2 }),
      ...cases(20, 'Iberia', { forecast: 0.4 }),
    ];
    const rows = fairnessOf(slicesOf(judged));
    expect(rows.map(({ name, isApart }) => [name, isApart])).toEqual([
      ['DACH', false],
      ['Nordics', true],
      ['Iberia', false],
    ]);
  });

  it('looks at regions and types, not at sizes', () => {
    const size = { amount: 1, currency: 'EUR' };
    const judged = cases(50, null, {
      traits: { region: null, tier: 'Gold', type: 'reseller', size },
    });
    expect(fairnessOf(slicesOf(judged)).map(({ by: group }) => group.key)).toEqual(['sliceType']);
  });
});
