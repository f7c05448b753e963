import { describe, expect, it } from 'vitest';
import { partnerTilesOf } from '@/lib/insights/partner-tiles';
import { wilsonInterval } from '@/lib/insights/wilson-interval';
import { daysAgo, deal, engagement, eur, inDays, NOW, partnerPage, registration } from './make';

const closed = (id: string, state: 'won' | 'lost', days: number) =>
  deal({ id, state, closedAt: daysAgo(days) });
const tiles = (over: Parameters<typeof partnerPage>[0]) => partnerTilesOf(partnerPage(over), NOW);

describe('partnerTilesOf', () => {
  it('says over how many deals the win rate is, within two years', () => {
    const deals = [
      closed('a', 'won', 10),
      closed('b', 'lost', 729),
      closed('c', 'won', 730),
      deal({ id: 'd', state: 'won', closedAt: null }),
      deal(),
      { ...closed('e', 'won', 1), partners: [] },
    ];
    const { low, high } = wilsonInterval(1, 2);
    expect(tiles({ deals })[0]).toEqual({
      label: {
        key: 'insightsTileWinRate',
        values: [2, { percent: low }, { percent: high }],
        count: 2,
      },
      value: { key: 'insightsValue', values: [{ percent: 0.5 }] },
    });
  });

  it('shows nothing rather than zero where nothing is known', () => {
    const [winRate, pipeline, lastContact, registrations] = tiles({});
    expect([winRate?.value, pipeline?.value, lastContact?.value]).toEqual([null, null, null]);
    expect(registrations?.value?.values).toEqual([0]);
  });

  it('never adds two currencies, and says which deals are not in the sum', () => {
    const deals = [
      deal({ id: 'a', amount: eur(10) }),
      deal({ id: 'b', amount: eur(20) }),
      deal({ id: 'c', amount: { amount: 900, currency: 'USD' } }),
      deal({ id: 'd', amount: null }),
    ];
    expect(tiles({ deals })[1]).toEqual({
      label: { key: 'insightsTilePipelinePart', values: [4, 2], count: 4 },
      value: { key: 'insightsValue', values: [{ money: eur(30) }] },
    });
    expect(tiles({ deals: deals.slice(0, 2) })[1]?.label.key).toBe('insightsTilePipeline');
  });

  it('counts the days since the last contact', () => {
    expect(tiles({ engagements: [engagement(daysAgo(41))] })[2]?.value?.values).toEqual([41]);
  });

  it('counts its own registrations of the last 90 days', () => {
    const registrations = [
      registration({ id: 'a', submittedAt: daysAgo(89) }),
      registration({ id: 'b', submittedAt: daysAgo(90) }),
      registration({ id: 'c', submittedAt: inDays(1) }),
      registration({ id: 'd', submittedAt: null }),
      registration({ id: 'e', partnerId: 'sample:p9' }),
    ];
    expect(tiles({ registrations })[3]?.value?.values).toEqual([1]);
  });
});
