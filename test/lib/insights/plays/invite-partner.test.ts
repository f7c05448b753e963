import { describe, expect, it } from 'vitest';
import { invitePartner } from '@/lib/insights/plays/invite-partner';
import { NO_WORTH } from '@/lib/insights/plays/worth';
import { context, deal, dealPage, dossier, score } from '../make';

const fitWith = (partnerId: string, probability: number) => ({
  partnerId,
  probability,
  low: probability - 0.1,
  high: probability + 0.1,
});
const direct = deal({ partners: [] });
const page = (fits: ReturnType<typeof fitWith>[], over = {}) =>
  context(dossier({ deal: direct, scores: [score({ probability: 0.4, fits })], ...over }));

describe('invite-partner', () => {
  it('names the best partner with both chances', () => {
    const suggestion = invitePartner.suggest(
      page([fitWith('sample:p1', 0.64), fitWith('sample:p2', 0.5)]),
    );
    expect(suggestion).toMatchObject({
      about: 'sample:d1:sample:p1',
      title: { values: ['Contoso Resell', 'Northwind rollout'] },
      reason: { values: [{ percent: 0.64 }, { percent: 0.4 }] },
      effect: { key: 'playEffectScore', values: [24, { money: direct.amount }] },
    });
    expect(suggestion?.value.amount).toBeCloseTo(24_000, 6);
  });

  it('passes over a partner that cannot be named', () => {
    const given = page([fitWith('sample:gone', 0.9), fitWith('sample:p1', 0.64)]);
    expect(invitePartner.suggest(given)?.about).toBe('sample:d1:sample:p1');
    expect(invitePartner.suggest(page([fitWith('sample:gone', 0.9)]))).toBeUndefined();
  });

  it.each([0.4, 0.3])('keeps quiet when the best partner gives %d against 0.4', (probability) => {
    expect(invitePartner.suggest(page([fitWith('sample:p1', probability)]))).toBeUndefined();
  });

  it('keeps quiet on deals with a partner, closed deals and deals without a score', () => {
    const scores = [score({ probability: 0.4, fits: [fitWith('sample:p1', 0.64)] })];
    expect(invitePartner.suggest(context(dealPage({ scores })))).toBeUndefined();
    expect(
      invitePartner.suggest(
        page([fitWith('sample:p1', 0.64)], { deal: { ...direct, state: 'lost' } }),
      ),
    ).toBeUndefined();
    expect(invitePartner.suggest(page([], { scores: [] }))).toBeUndefined();
  });

  it('has no value without an amount', () => {
    const given = page([fitWith('sample:p1', 0.64)], { deal: { ...direct, amount: null } });
    expect(invitePartner.suggest(given)).toMatchObject({
      value: NO_WORTH,
      effect: { key: 'playEffectNoAmount' },
    });
  });
});
