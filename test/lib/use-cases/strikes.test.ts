import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOut, STRIKES, type Strike, struckOut, withStrikes } from '@/lib/use-cases/strikes';

const page = { tab: '7', host: 'crm.example' };
const times = (count: number, on = page, from: readonly Strike[] = []): readonly Strike[] =>
  Array.from({ length: count }).reduce<readonly Strike[]>(
    (strikes) => withStrikes(strikes, on, ['territory']),
    from,
  );

describe('strikes', () => {
  it('leave a rule out after the third', () => {
    expect(struckOut(times(2), page)).toEqual([]);
    expect(struckOut(times(3), page)).toEqual(['territory']);
    expect(times(3).map(isOut)).toEqual([true]);
  });

  it('count for the page they happened on', () => {
    expect(struckOut(times(3), { ...page, tab: '8' })).toEqual([]);
    expect(struckOut(times(3), { ...page, host: 'other.example' })).toEqual([]);
    const both = times(3, { ...page, tab: '8' }, times(2));
    expect([struckOut(both, page), struckOut(both, { ...page, tab: '8' })]).toEqual([
      [],
      ['territory'],
    ]);
  });

  it('of a rule leave the others of that page as they are', () => {
    const strikes = withStrikes(times(2), page, ['capacity']);
    expect(strikes).toContainEqual({ ...page, rule: 'territory', count: 2 });
    expect(strikes).toContainEqual({ ...page, rule: 'capacity', count: 1 });
  });

  it('begin anew when the tab has gone to another site and comes back', () => {
    const away = withStrikes(times(3), { ...page, host: 'other.example' }, ['capacity']);
    expect(struckOut(away, page)).toEqual([]);
    expect(times(1, page, away)).toEqual([{ ...page, rule: 'territory', count: 1 }]);
  });

  it('are never many, and count up one by one, whatever fails where', () => {
    const tab = fc.constantFrom('1', '2', '3');
    const anyFailure = fc.record({
      tab,
      host: fc.constantFrom('a', 'b'),
      rules: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
    });
    fc.assert(
      fc.property(fc.array(anyFailure, { maxLength: 60 }), (failures) => {
        let strikes: readonly Strike[] = [];
        for (const { rules, ...on } of failures) {
          const before = strikes;
          strikes = withStrikes(strikes, on, rules);
          for (const rule of rules) {
            const is = (each: Strike) =>
              each.tab === on.tab && each.host === on.host && each.rule === rule;
            expect(strikes.filter(is)).toHaveLength(1);
            expect(strikes.find(is)?.count).toBe((before.find(is)?.count ?? 0) + 1);
          }
        }
        expect(strikes.every(({ count }) => count > 0)).toBe(true);
      }),
    );
    const crowd = Array.from({ length: 500 }, (_, index) => index).reduce<readonly Strike[]>(
      (strikes, index) => withStrikes(strikes, { ...page, tab: `${index}` }, ['territory']),
      [],
    );
    expect(crowd).toHaveLength(200);
    expect(crowd.at(-1)?.tab).toBe('499');
    expect(STRIKES).toBe(3);
  });
});
