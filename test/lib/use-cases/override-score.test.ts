import { describe, expect, it } from 'vitest';
import { LONGEST_REASON } from '@/lib/domain/limits';
import { isInForce, OVERRIDE_DAYS, type Override, type OverrideAsk } from '@/lib/domain/override';
import { fail, ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import { overrideScore } from '@/lib/use-cases/override-score';
import { score } from '../store/rows';

const NOW = Date.UTC(2026, 5, 15);
const FULL = fail('store-full', say('storeFull'));

const ask = (over: Partial<OverrideAsk> = {}): OverrideAsk => ({
  kind: 'partner-target',
  subjectId: 'crm:p1',
  points: 80,
  reason: 'The CFO signed orally',
  days: 30,
  ...over,
});

/** Knows one score and keeps overrides as the store does: by id. */
function memory(known = score({ probability: 0.554 })) {
  const kept = new Map<string, Override>();
  return {
    kept,
    readScore: async (id: string) => ok(id === known.id ? known : undefined),
    saveOverride: async (override: Override) => ok(kept.set(override.id, override)),
  };
}

describe('overrideScore', () => {
  it('keeps both numbers, the reason, and when it ends', async () => {
    const ports = memory();
    const given = ask({ reason: '  The CFO signed orally \n' });
    expect(await overrideScore(given, ports, NOW)).toEqual(ok(null));
    expect([...ports.kept.values()]).toEqual([
      {
        id: `partner-target:crm:p1@${NOW}`,
        kind: 'partner-target',
        subjectId: 'crm:p1',
        points: 80,
        scorePoints: 55,
        reason: 'The CFO signed orally',
        at: NOW,
        expiresAt: NOW + 30 * DAY,
      },
    ]);
  });

  it('gives a later word on the same score an entry of its own', async () => {
    const ports = memory();
    await overrideScore(ask(), ports, NOW);
    await overrideScore(ask({ points: 20, days: 7 }), ports, NOW + 1);
    expect([...ports.kept.values()].map(({ points }) => points)).toEqual([80, 20]);
  });

  it.each([
    ['override-points', { points: 0 }],
    ['override-points', { points: 100 }],
    ['override-points', { points: 55.5 }],
    ['override-points', { points: Number.NaN }],
    ['override-reason', { reason: ' \t\n' }],
    ['override-reason', { reason: 'x'.repeat(LONGEST_REASON + 1) }],
    ['override-no-score', { subjectId: 'crm:p2' }],
    ['override-no-score', { kind: 'deal-win' as const }],
  ])('%s: refuses %o and keeps nothing', async (code, over) => {
    const ports = memory();
    const reply = await overrideScore(ask(over), ports, NOW);
    expect(reply).toMatchObject({ ok: false, problem: { code } });
    expect(ports.kept.size).toBe(0);
  });

  it('passes on why it could not be read or kept', async () => {
    expect(await overrideScore(ask(), { ...memory(), readScore: async () => FULL }, NOW)).toEqual(
      FULL,
    );
    expect(
      await overrideScore(ask(), { ...memory(), saveOverride: async () => FULL }, NOW),
    ).toEqual(FULL);
  });
});

it.each(OVERRIDE_DAYS)(
  'an override of %d days ends by itself, to the millisecond',
  async (days) => {
    const ports = memory();
    await overrideScore(ask({ days }), ports, NOW);
    const [override] = ports.kept.values();
    if (!override) throw new Error('nothing kept');
    expect(isInForce(override, NOW + days * DAY - 1)).toBe(true);
    expect(isInForce(override, NOW + days * DAY)).toBe(false);
  },
);
