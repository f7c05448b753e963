import { describe, expect, it } from 'vitest';
import type { OverviewFacts, PartnerRow } from '@/lib/domain/overview';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { fail, ok } from '@/lib/domain/result';
import { bandOf } from '@/lib/domain/score';
import { say } from '@/lib/domain/text';
import { findConflicts } from '@/lib/insights/conflicts/find-conflicts';
import { getOverview } from '@/lib/use-cases/get-overview';
import {
  daysAgo,
  deal,
  eur,
  inDays,
  NOW,
  partnerPage,
  registration,
  score,
  sync,
} from '../insights/make';

const row = (id: string, points: number | null, change: number | null = null): PartnerRow => ({
  id,
  name: `Partner ${id}`,
  tier: null,
  region: null,
  points,
  band: points === null ? null : bandOf(points / 100),
  change,
});

const EMPTY: OverviewFacts = { won: [], registrations: [], sources: 0, syncs: [] };

const ports = (rows: readonly PartnerRow[], facts: Partial<OverviewFacts> = {}) => ({
  readPartnerRows: async () => ok(rows),
  readPartnerScores: async (ids: readonly string[]) =>
    ok(
      ids
        .filter((id) => id !== 'unscored')
        .map((subjectId) =>
          score({ kind: 'partner-target', subjectId, past: [{ at: daysAgo(30), points: 44 }] }),
        ),
    ),
  readOverview: async () => ok({ ...EMPTY, ...facts }),
  readPolicy: async () => ok(DEFAULT_POLICY),
});

async function overview(...given: Parameters<typeof ports>) {
  const reply = await getOverview(ports(...given), NOW);
  if (!reply.ok) throw new Error(reply.problem.code);
  return reply.value;
}

describe('getOverview', () => {
  it('names the three that rise and fall most, each with its sparkline', async () => {
    const rows = [
      row('steady', 50, 2),
      row('new', 50),
      row('up4', 50, 4),
      row('up9', 50, 9),
      row('up5', 50, 5),
      row('up3', 50, 3),
      row('down3', 50, -3),
      row('unscored', 50, -8),
    ];
    const { rising, falling, partners } = await overview(rows);
    expect(partners).toBe(8);
    expect(rising.map(({ id }) => id)).toEqual(['up9', 'up5', 'up4']);
    expect(falling.map(({ id }) => id)).toEqual(['unscored', 'down3']);
    expect(rising[0]?.past).toEqual([
      { at: daysAgo(30), points: 44 },
      { at: NOW, points: 50, low: 40, high: 60 },
    ]);
    expect(falling[0]?.past).toEqual([]);
  });

  it('names nobody while no score is old enough', async () => {
    const { rising, falling } = await overview([row('a', 90), row('b', 10)]);
    expect([...rising, ...falling]).toEqual([]);
  });

  it('says of how many scored partners how many are on course', async () => {
    const { tiles } = await overview([row('a', 50), row('b', 49), row('c', 80), row('d', null)]);
    expect(tiles[0]).toEqual({
      label: { key: 'insightsTileOnCourse', values: [3], count: 3 },
      value: { key: 'insightsValue', values: [{ percent: 2 / 3 }] },
    });
  });

  it('takes no rule of thumb for a score', async () => {
    const { tiles } = await overview([{ ...row('a', 50), band: null }]);
    expect(tiles[0]).toMatchObject({ label: { count: 0 }, value: null });
  });

  it('measures the partner-attached share in one currency', async () => {
    const won = [
      deal({ id: 'a', amount: eur(30) }),
      deal({ id: 'b', amount: eur(70), partners: [] }),
      deal({ id: 'c', amount: { amount: 900, currency: 'USD' } }),
      deal({ id: 'd', amount: null }),
    ];
    const { tiles } = await overview([], { won });
    expect(tiles[1]).toMatchObject({
      label: { values: [2] },
      value: { values: [{ percent: 0.3 }] },
    });
  });

  it('counts the claims that run out within the notice of the policy', async () => {
    const registrations = [
      registration({ id: 'a', expiresAt: inDays(30) }),
      registration({ id: 'b', expiresAt: inDays(31) }),
      registration({ id: 'c', expiresAt: NOW }),
      registration({ id: 'd', expiresAt: null, decidedAt: daysAgo(2) }),
      registration({ id: 'e', expiresAt: inDays(3), state: 'submitted' }),
    ];
    const { tiles } = await overview([], { registrations });
    expect(tiles[2]).toMatchObject({ label: { values: [30] }, value: { values: [1] } });
  });

  it('counts them by the windows of the policy where they name no end, as C26 does', async () => {
    const registrations = [1, 59, 60, 61, 89, 90, 160, 180].map((days) =>
      registration({ id: `sample:r${days}`, expiresAt: null, decidedAt: daysAgo(days) }),
    );
    const longerProtection = [{ tier: 'Gold', from: null, days: 180 }];
    const gold = { ...row('sample:p1', null), tier: 'Gold' };
    for (const policy of [DEFAULT_POLICY, { ...DEFAULT_POLICY, longerProtection }]) {
      const page = { ...partnerPage({ registrations }), feedback: [] };
      const found = registrations.filter((each) =>
        findConflicts({ ...page, registrations: [each] }, policy, NOW).conflicts.some(
          ({ rule }) => rule === 'expiring-registration',
        ),
      );
      const readPolicy = async () => ok(policy);
      const reply = await getOverview({ ...ports([gold], { registrations }), readPolicy }, NOW);
      expect(reply.ok && reply.value.tiles[2]?.value?.values).toEqual([found.length]);
      expect(found.length).toBe(policy === DEFAULT_POLICY ? 3 : 1);
    }
  });

  it('shows nothing rather than zero where there is nothing to divide by', async () => {
    const { tiles, freshness, sources } = await overview([]);
    expect(tiles.slice(0, 2).map(({ value }) => value)).toEqual([null, null]);
    expect(freshness.syncedAt).toBeNull();
    expect(sources).toBe(0);
    const free = await overview([], { won: [deal({ amount: eur(0) })] });
    expect(free.tiles[1]?.value).toBeNull();
  });

  it('passes on how fresh the data is', async () => {
    const { freshness, sources } = await overview([], {
      sources: 2,
      syncs: [sync({ succeededAt: daysAgo(2) })],
    });
    expect({ sources, stale: freshness.stale }).toEqual({ sources: 2, stale: true });
  });

  it.each(['readPartnerRows', 'readPartnerScores', 'readOverview', 'readPolicy'] as const)(
    'says what is wrong when %s fails',
    async (port) => {
      const fault = fail('store-blocked', say('storeBlocked'));
      expect(await getOverview({ ...ports([]), [port]: async () => fault }, NOW)).toEqual(fault);
    },
  );

  it('reads twelve months back', async () => {
    const spans: unknown[] = [];
    const readOverview = async (span: unknown) => {
      spans.push(span);
      return ok(EMPTY);
    };
    await getOverview({ ...ports([]), readOverview }, NOW);
    expect(spans).toEqual([{ wonSince: daysAgo(365) }]);
  });
});
