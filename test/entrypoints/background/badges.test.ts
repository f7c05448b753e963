import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { badgesForPage, loadBadges } from '@/entrypoints/background/badges';
import { forgetKept } from '@/entrypoints/background/until-change';
import type { Badge } from '@/lib/domain/badge';
import { ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { bringBadges, isGranted } from '@/lib/platform/sites';
import { getBadges } from '@/lib/use-cases/get-badges';

vi.mock('@/lib/platform/sites');
vi.mock('@/lib/use-cases/get-badges');

const SITE = 'https://crm.example/*';
const PAGE = { host: 'crm.example', tabId: 7 };

/** What the use case would say of each row: of number 12 a score of 12. */
const badgeOf = (ids: readonly string[]): Badge | null => {
  const points = Number(/\d+$/.exec(ids[0] ?? '')?.[0]);
  return points === 0 ? null : { score: { points, band: 'fair' }, conflicts: 0, worst: null };
};
const ask = (ids: readonly string[], kind: 'deal' | 'account' = 'deal', page = PAGE) =>
  badgesForPage({ crm: 'atomic', kind, ids }, page);
const pointsOf = async (reply: ReturnType<typeof ask>) => {
  const answer = await reply;
  return answer.state === 'ready' ? answer.badges.map((badge) => badge?.score?.points) : answer;
};
/** The rows that were worked out, question by question. */
const workedOut = () =>
  vi.mocked(getBadges).mock.calls.map(([{ ids }]) => ids.map((names) => names.at(-1)));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  fakeBrowser.reset();
  forgetKept();
  await fakeBrowser.storage.local.set({ sites: [SITE] });
  vi.mocked(isGranted).mockResolvedValue(true);
  vi.mocked(getBadges).mockImplementation(async ({ ids }) => ok(ids.map(badgeOf)));
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the badges of a page', () => {
  it('are in the order of the question, be a row asked for twice or not known', async () => {
    expect(await pointsOf(ask(['3', '0', '1', '3']))).toEqual([3, undefined, 1, 3]);
    expect(workedOut()).toEqual([['atomic:3', 'atomic:0', 'atomic:1']]);
  });

  it('are worked out once for every row and kind, until data changes', async () => {
    await ask(['1', '0']);
    expect(await pointsOf(ask(['1', '0', '2']))).toEqual([1, undefined, 2]);
    await ask(['1'], 'account');
    forgetKept();
    await ask(['1']);
    expect(workedOut()).toEqual([
      ['atomic:1', 'atomic:0'],
      ['atomic:2'],
      ['atomic:1'],
      ['atomic:1'],
    ]);
  });

  it('are worked out anew after ten minutes, as windows end without any change', async () => {
    await ask(['1']);
    vi.advanceTimersByTime(9 * 60_000);
    await ask(['1']);
    expect(workedOut()).toHaveLength(1);
    vi.advanceTimersByTime(2 * 60_000);
    await ask(['1']);
    expect(workedOut()).toHaveLength(2);
  });

  it('are not kept for others where data changed while they were worked out', async () => {
    const slow = Promise.withResolvers<Awaited<ReturnType<typeof getBadges>>>();
    vi.mocked(getBadges).mockReturnValueOnce(slow.promise);
    const reply = ask(['1']);
    await vi.waitFor(() => expect(workedOut()).toHaveLength(1));
    forgetKept();
    slow.resolve(ok([badgeOf(['99'])]));
    expect(await pointsOf(reply)).toEqual([99]);
    expect(await pointsOf(ask(['1']))).toEqual([1]);
  });

  it('of more rows than are kept forget the oldest alone', async () => {
    await ask(Array.from({ length: 2_001 }, (_, n) => `${n + 1}`));
    await ask(['2', '2001']);
    expect(workedOut()).toHaveLength(1);
    await ask(['1']);
    expect(workedOut().at(-1)).toEqual(['atomic:1']);
  });

  it('that could not be read are not kept: the next question tries again', async () => {
    const text = say('storeNotFound', 'x');
    vi.mocked(getBadges).mockResolvedValueOnce({ ok: false, problem: { code: 'x', text } });
    expect(await ask(['1'])).toEqual({ state: 'failed' });
    expect(await pointsOf(ask(['1']))).toEqual([1]);
  });

  it.each([
    ['the site is off', { sites: [] }, true, PAGE],
    ['its badges are off', { sitesWithoutBadges: [SITE] }, true, PAGE],
    ['the browser takes its permission back', {}, false, PAGE],
    ['the page is of another site', {}, true, { host: 'crm.example.evil', tabId: 7 }],
    ['it is no page', {}, true, { host: 'crm.example', tabId: null }],
  ])('are told to nobody, and not even worked out, where %s', async (_, set, granted, page) => {
    await fakeBrowser.storage.local.set(set as Record<string, unknown>);
    vi.mocked(isGranted).mockResolvedValue(granted);
    expect(await badgesForPage({ crm: 'atomic', kind: 'deal', ids: ['1'] }, page)).toEqual({
      state: 'off',
    });
    expect(workedOut()).toEqual([]);
  });
});

describe('the script of the badges', () => {
  it('is brought into the tab that asks for it', async () => {
    expect(await loadBadges(PAGE)).toEqual(ok(null));
    expect(bringBadges).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('is brought nowhere where the badges are off', async () => {
    await fakeBrowser.storage.local.set({ sitesWithoutBadges: [SITE] });
    expect(await loadBadges(PAGE)).toMatchObject({ ok: false, problem: { code: 'site-off' } });
    expect(bringBadges).not.toHaveBeenCalled();
  });
});
