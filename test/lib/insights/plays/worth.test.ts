import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_WORTH, regained, worth } from '@/lib/insights/plays/worth';
import { contribution, eur, score } from '../make';

describe('worth', () => {
  it('is the amount at stake times the change, and says both', () => {
    expect(worth(eur(96_000), { share: 0.07, basis: 'score' })).toEqual({
      value: { amount: expect.closeTo(6_720, 6), currency: 'EUR' },
      effect: { key: 'playEffectScore', values: [7, { money: eur(96_000) }], count: 7 },
    });
  });

  it.each([null, eur(0), eur(-5), eur(Number.NaN)])('invents nothing for the stake %j', (stake) => {
    expect(worth(stake, { share: 0.1, basis: 'rule-of-thumb' }).value).toEqual(NO_WORTH);
  });

  it('is finite, never negative and never above the stake', () => {
    const amount = fc.double({ noNaN: true, min: -1e12, max: 1e12 });
    const share = fc.double({ noNaN: true, min: 0, max: 1 });
    fc.assert(
      fc.property(amount, share, (stake, change) => {
        const { value } = worth(eur(stake), { share: change, basis: 'measured' });
        expect(value.amount).toBeGreaterThanOrEqual(0);
        expect(value.amount).toBeLessThanOrEqual(Math.max(0, stake));
      }),
    );
  });
});

describe('regained', () => {
  const scored = score({
    contributions: [contribution('idle', -6), contribution('late', -4), contribution('won', 20)],
  });

  it('adds up what the named features take off', () => {
    expect(regained(scored, ['idle', 'late', 'won'])).toEqual({ share: 0.1, basis: 'score' });
  });

  it.each([
    ['no score', undefined, ['idle']],
    ['no such feature', scored, ['gone']],
    ['nothing taken off', scored, ['won']],
  ])('says nothing with %s', (_what, given, features) => {
    expect(regained(given, features)).toBeNull();
  });
});
