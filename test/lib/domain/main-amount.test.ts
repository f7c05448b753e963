import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mainAmount } from '@/lib/domain/main-amount';
import { eur } from '../insights/make';

describe('mainAmount', () => {
  it('sums up the currency used most, not the one with the largest sum', () => {
    const amounts = [eur(1), { amount: 500, currency: 'USD' }, null, eur(2)];
    expect(mainAmount(amounts)).toEqual({ sum: eur(3), counted: 2 });
  });

  it('is nothing without an amount', () => {
    expect(mainAmount([])).toBeNull();
    expect(mainAmount([null])).toBeNull();
  });

  it('does not depend on the order', () => {
    const amount = fc.record({
      amount: fc.integer({ min: -1_000, max: 1_000 }),
      currency: fc.constantFrom('EUR', 'JPY', 'USD'),
    });
    fc.assert(
      fc.property(fc.array(amount), (amounts) => {
        expect(mainAmount(amounts.toReversed())).toEqual(mainAmount(amounts));
      }),
    );
  });
});
