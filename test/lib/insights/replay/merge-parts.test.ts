import { describe, expect, it } from 'vitest';
import type { ReplayShare, Winner, WinnerChange } from '@/lib/domain/replay';
import { say } from '@/lib/domain/text';
import { mergeParts } from '@/lib/insights/replay/merge-parts';
import { daysAgo, NOW } from '../make';

const SPAN = { from: daysAgo(70), to: NOW };

const change = (registrationId: string, days: number): WinnerChange => {
  const today: Winner = {
    registrationId,
    customer: 'Northwind',
    partner: 'Contoso',
    filedAt: daysAgo(days),
    decision: say('replayUncontested'),
  };
  return { today, changed: today };
};

const share = (over: Partial<ReplayShare> = {}): ReplayShare => ({
  whole: 1,
  registrations: 3,
  today: {
    rules: new Map([['claimed-by-other', { count: 2, blocks: 1 }]]),
    bySeverity: { block: 1, warn: 1, info: 0 },
    alerts: new Map([['Ann', 2]]),
    expiries: 4,
  },
  changed: {
    rules: new Map(),
    bySeverity: { block: 0, warn: 0, info: 0 },
    alerts: new Map(),
    expiries: 0,
  },
  winners: [],
  ...over,
});

describe('parts of a replay', () => {
  it('add up: rules, severities, expiries, and whoever is in both', () => {
    const other = share({
      today: {
        rules: new Map([
          ['direct-deal', { count: 1, blocks: 0 }],
          ['claimed-by-other', { count: 1, blocks: 1 }],
        ]),
        bySeverity: { block: 1, warn: 0, info: 1 },
        alerts: new Map([
          ['Ann', 1],
          ['Bo', 7],
        ]),
        expiries: 1,
      },
    });
    const merged = mergeParts([share(), other], SPAN);
    expect(merged).toMatchObject({
      ok: true,
      value: {
        today: {
          registrations: 6,
          bySeverity: { block: 2, warn: 1, info: 1 },
          expiries: 5,
          people: 2,
          // Ten alerts, two people, ten weeks.
          alertsPerWeek: 0.5,
        },
        changed: { registrations: 6, conflicts: [], alertsPerWeek: 0, people: 0 },
      },
    });
    const counts = merged.ok ? merged.value.today.conflicts : [];
    expect(counts.map(({ rule, count, blocks }) => [rule, count, blocks])).toEqual(
      expect.arrayContaining([
        ['claimed-by-other', 3, 2],
        ['direct-deal', 1, 0],
      ]),
    );
  });

  it('have their winners in the order of filing, whoever found them', () => {
    const parts = [
      share({ winners: [change('b', 3), change('z', 9)] }),
      share({ winners: [change('a', 3), change('c', 5)] }),
    ];
    const merged = mergeParts(parts, SPAN);
    const ids = merged.ok ? merged.value.winners.map(({ today }) => today.registrationId) : [];
    expect(ids).toEqual(['z', 'c', 'a', 'b']);
  });

  it('are refused where they were cut from other data', () => {
    const merged = mergeParts([share(), share({ whole: 2 })], SPAN);
    expect(merged).toMatchObject({ ok: false, problem: { code: 'replay-data-changed' } });
  });
});
