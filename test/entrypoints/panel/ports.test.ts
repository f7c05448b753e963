// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Ask } from '@/entrypoints/crm.content/ahead';
import { panelPorts, whileOn } from '@/entrypoints/panel/ports';
import { blankDraft } from '@/lib/domain/draft';
import { send } from '@/lib/messages/send';

vi.mock('@/lib/messages/send');

describe('whileOn', () => {
  it('passes an answer and a failure on', async () => {
    const { signal } = new AbortController();
    await expect(whileOn(signal, Promise.resolve(7))).resolves.toBe(7);
    await expect(whileOn(signal, Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  });

  it.each([
    [
      'answer',
      Promise.withResolvers<number>(),
      (it: PromiseWithResolvers<number>) => it.resolve(7),
    ],
    [
      'failure',
      Promise.withResolvers<number>(),
      (it: PromiseWithResolvers<number>) => it.reject(7),
    ],
  ])('drops a late %s', async (_name, late, settle) => {
    const view = new AbortController();
    const heard = vi.fn();
    whileOn(view.signal, late.promise).then(heard, heard);
    view.abort();
    settle(late);
    await late.promise.catch(() => undefined);
    await Promise.resolve();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('panelPorts', () => {
  const { signal } = new AbortController();
  const off = vi.fn();
  const read = vi.fn();
  const ask = vi.fn<Ask>();
  const ports = panelPorts({ view: () => signal, off, ask, read });

  beforeEach(() => fakeBrowser.reset());

  it('tells when the site turns out to be switched off', async () => {
    const ref = { crm: 'atomic', host: 'a', kind: 'deal', id: '1', name: null } as const;
    ask.mockResolvedValueOnce({ state: 'not-set-up' });
    await ports.ask(ref);
    expect(off).not.toHaveBeenCalled();
    ask.mockResolvedValueOnce({ state: 'off' });
    await ports.ask(ref);
    expect(off).toHaveBeenCalledOnce();
  });

  it('hands on what was written ahead for a record and for a form, each with its last answer', async () => {
    const written = { isPlain: true, words: { '{}1234': '1,234' }, sentences: {} };
    ask.mockResolvedValueOnce({ state: 'not-set-up', written });
    await ports.ask({ crm: 'atomic', host: 'a', kind: 'deal', id: '1', name: null });
    expect(read).toHaveBeenLastCalledWith('record', written);
    vi.mocked(send).mockResolvedValueOnce({ state: 'not-set-up' });
    await ports.checkDraft(blankDraft('atomic', 'deal'));
    expect(read).toHaveBeenLastCalledWith('draft', undefined);
  });

  it('remembers the place of the panel per host', async () => {
    const place = { side: 'left', top: 30, collapsed: true, hiddenUntil: null } as const;
    expect(await ports.loadPlace()).toBeNull();
    ports.savePlace(place);
    expect(await ports.loadPlace()).toEqual(place);
    expect(Object.keys(await fakeBrowser.storage.local.get())).toEqual([`place:${location.host}`]);
  });

  it('says when the clipboard refuses or is missing', async () => {
    const writeText = vi.fn().mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await ports.copy('hello')).toBe(true);
    expect(await ports.copy('hello')).toBe(false);
    vi.stubGlobal('navigator', {});
    expect(await ports.copy('hello')).toBe(false);
    vi.unstubAllGlobals();
  });

  it('lets nothing escape when the extension is gone', async () => {
    vi.mocked(send).mockRejectedValue(new Error('Extension context invalidated'));
    ports.openOptions();
    await Promise.resolve();
    expect(send).toHaveBeenCalledWith('options/open', null);
  });
});
