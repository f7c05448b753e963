import { describe, expect, it } from 'vitest';
import { say } from '@/lib/domain/text';
import { freshnessOf } from '@/lib/insights/freshness';
import { getJson } from '@/lib/sources/http';
import { daysAgo, NOW, sync } from './make';

const problem = (code: string) => ({ code, text: say('x') });

describe('freshnessOf', () => {
  it('takes the newest success of all sources', () => {
    const syncs = [sync({ succeededAt: daysAgo(3) }), sync({ succeededAt: daysAgo(1) }), sync()];
    expect(freshnessOf(syncs, NOW)).toEqual({
      syncedAt: daysAgo(1),
      stale: false,
      offline: false,
    });
  });

  it.each([
    [1, false],
    [1.001, true],
  ])('after %d days: stale %s', (days, stale) => {
    expect(freshnessOf([sync({ succeededAt: daysAgo(days) })], NOW).stale).toBe(stale);
  });

  it('is stale and never synced without a success', () => {
    expect(freshnessOf([], NOW)).toEqual({ syncedAt: null, stale: true, offline: false });
  });

  it('is offline when the run that moved last found its source out of reach', async () => {
    const unreachable = await getJson(new URL('https://crm.example.com'), {
      fetch: () => Promise.reject(new TypeError('Failed to fetch')),
      now: () => NOW,
      token: null,
      signal: new AbortController().signal,
    });
    if (unreachable.ok) throw new Error('there was an answer');
    const failed = sync({ finishedAt: daysAgo(1), problem: unreachable.problem });
    const refused = sync({ finishedAt: daysAgo(2), problem: problem('http-401') });
    const later = sync({ finishedAt: daysAgo(0.5), succeededAt: daysAgo(0.5) });
    expect(freshnessOf([refused, failed], NOW).offline).toBe(true);
    expect(freshnessOf([failed, later], NOW).offline).toBe(false);
    expect(freshnessOf([refused], NOW).offline).toBe(false);
  });
});
