import { describe, expect, it, vi } from 'vitest';
import type { Dossier } from '@/lib/domain/dossier';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { getBadges } from '@/lib/use-cases/get-badges';
import { getInsights } from '@/lib/use-cases/get-insights';
import {
  accountPage,
  daysAgo,
  deal,
  dealPage,
  NOW,
  partner,
  partnerPage,
  registration,
  score,
} from '../insights/make';

const ports = (pages: Readonly<Record<string, Dossier>>) => ({
  readDossier: vi.fn(async (ids: readonly string[]) =>
    ok(ids.map((id) => pages[id]).find(Boolean) ?? null),
  ),
  readPolicy: async () => ok(DEFAULT_POLICY),
});
const claimed = dealPage({
  registrations: [registration({ partnerId: 'sample:p2' })],
  partners: new Map([
    ['sample:p1', partner()],
    ['sample:p2', partner({ id: 'sample:p2', name: 'Brightpath' })],
  ]),
  scores: [score()],
});
const rows = (...ids: string[]) => ({ kind: 'deal' as const, ids: ids.map((id) => [id]) });

describe('getBadges', () => {
  it('answers in the order of the question, with nothing for strangers', async () => {
    const reply = await getBadges(rows('x', 'a', 'y'), ports({ a: claimed }), NOW);
    expect(reply).toMatchObject({
      ok: true,
      value: [null, { score: { points: 50, band: 'fair' }, worst: 'block' }, null],
    });
  });

  it('says of a record what the panel says of it', async () => {
    const store = ports({ a: claimed });
    const reply = await getBadges(rows('a'), store, NOW);
    const readSetUp = async () => ok({ sources: 0, rows: 0, syncs: [] });
    const panel = await getInsights({ ids: ['a'], kind: 'deal' }, { ...store, readSetUp }, NOW);
    if (!reply.ok || panel.state !== 'ready') throw new Error('no answer');
    const { conflicts, score: shown } = panel.insights;
    expect(reply.value[0]).toEqual({
      score: { points: shown?.points, band: shown?.band },
      conflicts: conflicts.length,
      worst: conflicts[0]?.severity,
    });
  });

  it('shows no chance of a deal that has closed, and none of a customer', async () => {
    const won = dealPage({
      deal: deal({ state: 'won', closedAt: daysAgo(3) }),
      scores: [score()],
    });
    const reply = await getBadges(
      rows('won', 'customer'),
      ports({ won, customer: accountPage({ scores: [score()] }) }),
      NOW,
    );
    expect(reply.ok && reply.value.map((badge) => badge?.score ?? null)).toEqual([null, null]);
  });

  it('shows a partner by its own score, and a person’s number before the model’s', async () => {
    const id = 'partner-target:sample:p1';
    const own = {
      id,
      kind: 'partner-target' as const,
      subjectId: 'sample:p1',
      points: 81,
      scorePoints: 50,
      reason: 'I know them',
      at: daysAgo(1),
      expiresAt: NOW + 1,
    };
    const scores = [score({ id, kind: 'partner-target', subjectId: 'sample:p1' })];
    const points = async (expiresAt: number) => {
      const page = partnerPage({ scores, overrides: [{ ...own, expiresAt }] });
      const reply = await getBadges({ kind: 'account', ids: [['p']] }, ports({ p: page }), NOW);
      return reply.ok && reply.value[0]?.score;
    };
    expect(await points(NOW + 1)).toEqual({ points: 81, band: 'strong', model: 50 });
    expect(await points(NOW)).toEqual({ points: 50, band: 'fair' });
  });

  it('shows no rule of thumb, which it could not label', async () => {
    const thumb = dealPage({ scores: [score({ basis: 'prior' })] });
    const reply = await getBadges(rows('thumb'), ports({ thumb }), NOW);
    expect(reply.ok && (reply.value[0]?.score ?? null)).toBeNull();
  });

  it('leaves out rules that have struck out on the page', async () => {
    const strikes = { struckOut: async () => ['claimed-by-other'], strike: vi.fn() };
    const without = await getBadges(rows('a'), { ...ports({ a: claimed }), strikes }, NOW);
    expect(without.ok && without.value[0]?.worst).not.toBe('block');
    expect(strikes.strike.mock.calls).toEqual([[[]]]);
  });

  it('passes a fault of the store on', async () => {
    const fault = {
      ok: false,
      problem: { code: 'store-blocked', text: say('storeBlocked') },
    } as const;
    const store = { ...ports({}), readDossier: async () => fault };
    expect(await getBadges(rows('a'), store, NOW)).toEqual(fault);
  });
});
