import { describe, expect, it } from 'vitest';
import { registrationLift } from '@/lib/insights/plays/registration-lift';
import { deal, registration } from '../make';

/** `count` closed deals, the first `won` of them won, with or without a registration. */
function closed(prefix: string, count: number, won: number, isRegistered: boolean) {
  const deals = Array.from({ length: count }, (_, index) =>
    deal({ id: `${prefix}${index}`, accountId: null, state: index < won ? 'won' : 'lost' }),
  );
  const registrations = isRegistered
    ? deals.map(({ id }) => registration({ id: `r${id}`, dealId: id, state: 'converted' }))
    : [];
  return { deals, registrations };
}

const lift = (...groups: ReturnType<typeof closed>[]) =>
  registrationLift(
    'sample:p1',
    groups.flatMap(({ deals }) => deals),
    groups.flatMap(({ registrations }) => registrations),
  );

describe('registrationLift', () => {
  it('is the difference of the two win rates from ten cases each', () => {
    const measured = lift(closed('a', 10, 6, true), closed('b', 20, 5, false));
    expect(measured.basis).toBe('measured');
    expect(measured.share).toBeCloseTo(0.35, 12);
  });

  it.each([
    [9, 20],
    [20, 9],
    [0, 0],
  ])('is a rule of thumb with %i registered and %i unregistered', (registered, unregistered) => {
    const few = lift(closed('a', registered, 0, true), closed('b', unregistered, 0, false));
    expect(few).toEqual({ share: 0.05, basis: 'rule-of-thumb' });
  });

  it('is never negative', () => {
    expect(lift(closed('a', 10, 1, true), closed('b', 10, 9, false)).share).toBe(0);
  });

  it('leaves open deals and other partners out', () => {
    const own = closed('a', 10, 10, true);
    const open = Array.from({ length: 20 }, (_, index) => deal({ id: `o${index}` }));
    const others = closed('b', 20, 20, false).deals.map((each) => ({ ...each, partners: [] }));
    expect(
      registrationLift('sample:p1', [...own.deals, ...open, ...others], own.registrations),
    ).toMatchObject({ basis: 'rule-of-thumb' });
  });
});
