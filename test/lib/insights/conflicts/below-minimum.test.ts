import { describe, expect, it } from 'vitest';
import { deal, eur, registration } from '../make';
import { findBy, page, pending, policy, says } from './make';

const rule = 'below-minimum';
const least = policy({ minimumDeals: [eur(50_000), { amount: 60_000, currency: 'USD' }] });
const worth = (amount: ReturnType<typeof eur> | null, more = {}) =>
  findBy(rule, page({ deal: deal({ amount }), ...more }), least);

describe('below-minimum', () => {
  it('warns of a deal below the minimum of its currency', () => {
    const [conflict] = worth(eur(49_999));
    expect(conflict).toMatchObject({ code: 'C21', severity: 'warn' });
    expect(says(conflict, 'conflictFactMinimum', { money: eur(50_000) })).toBe(true);
  });

  it('goes by the registration where that states an amount', () => {
    expect(worth(eur(90_000), { registrations: [pending({ amount: eur(100) })] })).toHaveLength(1);
    expect(worth(eur(100), { registrations: [pending({ amount: null })] })).toHaveLength(1);
  });

  it.each([
    ['it is just enough', eur(50_000)],
    ['there is no minimum in its currency', { amount: 1, currency: 'GBP' }],
    ['no amount is known', null],
  ])('is silent where %s', (_case, amount) => {
    expect(worth(amount)).toEqual([]);
  });

  it('warns of fewer units than the programme registers', () => {
    const units = policy({ minimumUnits: 100 });
    const of = (count: number | undefined) =>
      findBy(
        rule,
        page({
          deal: deal({ amount: eur(1) }),
          registrations: [pending(count === undefined ? {} : { units: count })],
        }),
        units,
      );
    const [conflict] = of(99);
    expect(conflict).toMatchObject({ code: 'C21', severity: 'warn' });
    expect(says(conflict, 'conflictFactUnits', 99)).toBe(true);
    expect(says(conflict, 'conflictFactMinimumUnits', 100)).toBe(true);
    expect(of(100)).toEqual([]);
    expect(of(undefined)).toEqual([]);
  });

  it('is settled with the approval, and off without a minimum', () => {
    const registrations = [registration({ dealId: 'sample:d1' })];
    expect(worth(eur(1), { registrations })).toEqual([]);
    expect(findBy(rule, page({ deal: deal({ amount: eur(1) }) }))).toEqual([]);
  });
});
