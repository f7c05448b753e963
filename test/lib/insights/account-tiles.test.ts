import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { accountTilesOf } from '@/lib/insights/account-tiles';
import { accountPage, daysAgo, deal, eur, inDays, NOW, partner, registration } from './make';

const tiles = (over: Parameters<typeof accountPage>[0]) =>
  accountTilesOf(accountPage(over), DEFAULT_POLICY, NOW);

describe('accountTilesOf', () => {
  it('sums up the open deals of this customer alone, and who works on any', () => {
    const deals = [
      deal({ amount: eur(10) }),
      deal({ id: 'b', state: 'lost', partners: [{ partnerId: 'p7', role: 'refer', share: null }] }),
      deal({ id: 'c', accountId: 'sample:a2', partners: [] }),
    ];
    const [pipeline, partners] = tiles({ deals });
    expect(pipeline).toMatchObject({
      label: { values: [1] },
      value: { values: [{ money: eur(10) }] },
    });
    expect(partners?.value?.values).toEqual([2]);
  });

  it('names who holds the customer longest', () => {
    const partners = new Map([
      ['sample:p1', partner()],
      ['sample:p2', partner({ id: 'sample:p2', name: 'Brightpath' })],
    ]);
    const registrations = [
      registration({ expiresAt: inDays(3) }),
      registration({ id: 'b', partnerId: 'sample:p2', expiresAt: null, decidedAt: daysAgo(80) }),
      registration({ id: 'c', accountId: 'sample:a2', expiresAt: inDays(99) }),
      registration({ id: 'd', state: 'rejected', expiresAt: inDays(99) }),
    ];
    expect(tiles({ partners, registrations })[2]).toMatchObject({
      label: { key: 'insightsTileClaimUntil', values: [{ date: inDays(10) }] },
      value: { values: ['Brightpath'] },
    });
  });

  it('says that nobody holds it once the last claim has run out', () => {
    expect(tiles({ registrations: [registration({ expiresAt: NOW })] })[2]).toEqual({
      label: { key: 'insightsTileClaim', values: [] },
      value: null,
    });
  });
});
