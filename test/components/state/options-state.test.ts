import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '@/lib/domain/result';
import { newSync, type Sync } from '@/lib/domain/sync';
import { say } from '@/lib/domain/text';
import { optionsWith } from '../fixtures/options';

describe('the options', () => {
  it('are read anew once something was changed, and not where it failed', async () => {
    const sites = vi.fn(async () => ok([]));
    const state = await optionsWith({ sites });
    sites.mockClear();
    expect(await state.finish(Promise.resolve(ok(null)), say('optionsPolicySaved'))).toBe(true);
    expect(sites).toHaveBeenCalledTimes(1);
    expect(state.notice.value).toEqual(say('optionsPolicySaved'));

    const refused = fail('site-refused', say('popupSiteRefused'));
    expect(await state.finish(Promise.resolve(refused), say('optionsPolicySaved'))).toBe(false);
    expect(sites).toHaveBeenCalledTimes(1);
    expect(state.problem.value?.code).toBe('site-refused');
    expect(state.notice.value).toBeNull();
  });

  it('follow the run of one source, and leave the others as they are', async () => {
    let move = (_: Sync): void => undefined;
    const state = await optionsWith({
      onSyncMoved: (react) => {
        move = react;
        return () => undefined;
      },
    });
    const before = state.sources.value ?? [];
    const [first] = before;
    if (!first) throw new Error('no source');
    move({ ...newSync(first.source.id), state: 'running', read: 7 });
    const [moved, ...others] = state.sources.value ?? [];
    expect(moved?.sync).toMatchObject({ state: 'running', read: 7 });
    expect(others).toEqual(before.slice(1));
  });
});
