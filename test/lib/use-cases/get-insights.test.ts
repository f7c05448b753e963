import { describe, expect, it, vi } from 'vitest';
import type { Dossier } from '@/lib/domain/dossier';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import type { RecordKind } from '@/lib/domain/record-ref';
import { ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { getInsights, getInsightsOf } from '@/lib/use-cases/get-insights';
import type { SetUp } from '@/lib/use-cases/insight-ports';
import { type Strike, struckOut, withStrikes } from '@/lib/use-cases/strikes';
import {
  account,
  accountPage,
  daysAgo,
  deal,
  dealPage,
  feedback,
  NOW,
  partner,
  partnerPage,
  registration,
  score,
  sync,
} from '../insights/make';

const NOTHING: SetUp = { sources: 0, rows: 0, syncs: [] };

/** A store that holds these pages, each under its kind and id. */
function memory(pages: Partial<Record<`${RecordKind} ${string}`, Dossier>>, setUp = NOTHING) {
  return {
    readDossier: async (ids: readonly string[], kind: RecordKind) =>
      ok(ids.map((id) => pages[`${kind} ${id}`]).find(Boolean) ?? null),
    readPolicy: async () => ok(DEFAULT_POLICY),
    readSetUp: async () => ok(setUp),
  };
}

const DEAL = { ids: ['atomic@crm.example.com:1', 'atomic:1'], kind: 'deal' } as const;
const PROBLEM = { code: 'store-blocked', text: say('storeBlocked') };
const FAULT = { ok: false, problem: PROBLEM } as const;

describe('getInsights', () => {
  it('finds the record under any of its ids and shows all that is known', async () => {
    const page = dealPage({
      deal: deal({ lastActivityAt: daysAgo(40) }),
      registrations: [registration({ partnerId: 'sample:p2' })],
      partners: new Map([
        ['sample:p1', partner()],
        ['sample:p2', partner({ id: 'sample:p2', name: 'Brightpath' })],
      ]),
      scores: [score()],
    });
    const reply = await getInsights(DEAL, memory({ 'deal atomic:1': page }), NOW);
    expect(reply).toMatchObject({
      state: 'ready',
      insights: {
        subject: 'deal',
        score: { points: 50 },
        conflicts: [{ code: 'C01', severity: 'block' }],
        actions: [{ play: 'resolve-conflict' }, { play: 'update-deal' }],
        failedRules: [],
      },
    });
  });

  it('respects what was said of an action', async () => {
    const page = dealPage({
      deal: deal({ lastActivityAt: daysAgo(40) }),
      registrations: [registration()],
      feedback: [feedback('update-deal:sample:d1:2026-05-06')],
    });
    const reply = await getInsights(DEAL, memory({ 'deal atomic:1': page }), NOW);
    expect(reply).toMatchObject({ state: 'ready', insights: { actions: [] } });
  });

  it('shows an account that is a partner as the partner', async () => {
    const ports = memory({ 'account atomic:1': partnerPage() });
    const reply = await getInsights({ ...DEAL, kind: 'account' }, ports, NOW);
    expect(reply).toMatchObject({ state: 'ready', insights: { subject: 'partner' } });
  });

  it('goes on without a play that fails, and names it', async () => {
    const broken = partnerPage({ partner: { ...partner(), certifications: null as never } });
    const reply = await getInsights(
      { ...DEAL, kind: 'account' },
      memory({ 'account atomic:1': broken }),
      NOW,
    );
    expect(reply).toMatchObject({
      state: 'ready',
      insights: { failedRules: ['renew-certification'] },
    });
  });

  it('leaves a rule out on a page where it has failed three times, and still names it', async () => {
    const broken = partner({ territories: null as never });
    const page = dealPage({
      account: account({ country: 'DE' }),
      partner: broken,
      partners: new Map([[broken.id, broken]]),
    });
    const here = { tab: '7', host: 'crm.example.com' };
    let strikes: readonly Strike[] = [];
    const struck: (readonly string[])[] = [];
    const ports = {
      ...memory({ 'deal atomic:1': page }),
      strikes: {
        struckOut: async () => struckOut(strikes, here),
        strike: (rules: readonly string[]) => {
          struck.push(rules);
          strikes = withStrikes(strikes, here, rules);
        },
      },
    };
    for (let turn = 0; turn < 5; turn += 1) {
      const reply = await getInsights(DEAL, ports, NOW);
      expect(reply).toMatchObject({
        state: 'ready',
        insights: { failedRules: ['outside-territory'] },
      });
    }
    const once = ['outside-territory'];
    expect(struck).toEqual([once, once, once, [], []]);
  });

  it.each([
    ['nothing is set up', NOTHING, { state: 'not-set-up' }],
    [
      'the first sync runs',
      { sources: 1, rows: 0, syncs: [sync({ state: 'running', read: 30, total: 120 })] },
      { state: 'loading-data', share: 0.25 },
    ],
    [
      'the first sync waits, and nobody knows how much comes',
      { sources: 2, rows: 5, syncs: [sync({ state: 'waiting' }), sync({ succeededAt: NOW })] },
      { state: 'loading-data', share: null },
    ],
    [
      'more came than was announced',
      { sources: 1, rows: 9, syncs: [sync({ state: 'running', read: 9, total: 4 })] },
      { state: 'loading-data', share: 1 },
    ],
    [
      'an empty source is read',
      { sources: 1, rows: 0, syncs: [sync({ state: 'running', total: 0 })] },
      { state: 'loading-data', share: null },
    ],
    [
      'the first sync failed, and nobody knows why',
      { sources: 1, rows: 0, syncs: [sync({ state: 'failed' })] },
      { state: 'unknown-record', freshness: { syncedAt: null, stale: true } },
    ],
    [
      'no source lets us in',
      { sources: 1, rows: 2, syncs: [sync({ state: 'failed', problem: PROBLEM })] },
      { state: 'error', text: PROBLEM.text },
    ],
    [
      'one source of two lets us in',
      {
        sources: 2,
        rows: 9,
        syncs: [sync({ state: 'failed', problem: PROBLEM }), sync({ succeededAt: NOW })],
      },
      { state: 'unknown-record' },
    ],
    [
      'the only source fails after it was read before',
      {
        sources: 1,
        rows: 9,
        syncs: [sync({ state: 'failed', problem: PROBLEM, succeededAt: daysAgo(2) })],
      },
      { state: 'unknown-record' },
    ],
    [
      'a later sync runs',
      { sources: 1, rows: 9, syncs: [sync({ state: 'running', succeededAt: NOW })] },
      { state: 'unknown-record', freshness: { syncedAt: NOW, stale: false } },
    ],
    [
      'rows are left of a source that was removed',
      { sources: 0, rows: 9, syncs: [] },
      { state: 'unknown-record' },
    ],
  ] as const)('says why the record is missing when %s', async (_what, setUp, expected) => {
    expect(await getInsights(DEAL, memory({}, setUp), NOW)).toMatchObject(expected);
  });

  it.each(['readDossier', 'readPolicy', 'readSetUp'] as const)(
    'says what is wrong when %s fails',
    async (port) => {
      const ports = { ...memory({}), [port]: async () => FAULT };
      expect(await getInsights(DEAL, ports, NOW)).toEqual({
        state: 'error',
        text: PROBLEM.text,
      });
    },
  );
});

describe('getInsightsOf', () => {
  it('takes a partner before a deal of the same number, and a deal where there is no other', async () => {
    const both = memory({ 'account atomic:1': partnerPage(), 'deal atomic:1': dealPage() });
    expect(await getInsightsOf('atomic:1', both, NOW)).toMatchObject({
      insights: { subject: 'partner' },
    });
    const setUp = { sources: 1, rows: 3, syncs: [sync({ state: 'running' })] };
    const one = memory({ 'deal atomic:1': dealPage() }, setUp);
    expect(await getInsightsOf('atomic:1', one, NOW)).toMatchObject({
      insights: { subject: 'deal' },
    });
    expect(
      await getInsightsOf('atomic:2', memory({ 'account atomic:1': accountPage() }), NOW),
    ).toEqual({ state: 'not-set-up' });
  });

  it('looks into the set-up only where there is neither, and then once', async () => {
    const readSetUp = vi.fn(async () => ok(NOTHING));
    const pages = { ...memory({ 'deal atomic:1': dealPage() }), readSetUp };
    await getInsightsOf('atomic:1', pages, NOW);
    expect(readSetUp).not.toHaveBeenCalled();
    await getInsightsOf('atomic:2', pages, NOW);
    expect(readSetUp).toHaveBeenCalledOnce();
  });
});
