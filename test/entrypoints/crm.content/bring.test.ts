import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { brought } from '@/entrypoints/crm.content/bring';
import { send } from '@/lib/messages/send';
import { handOver } from '@/lib/platform/world';

vi.mock('@/lib/messages/send');

const NAME = 'open-it';
const show = vi.fn();
const close = vi.fn();
const start = vi.fn();
const turn = () => new Promise((resolve) => setTimeout(resolve));
const comes = () => handOver(NAME, 'the script');
const asked = () => vi.mocked(send).mock.calls.length;
const something = () =>
  brought<string, string>({ name: NAME, ask: 'badges/load' }, (script) => {
    start(script);
    return { show, close };
  });

beforeEach(() => {
  vi.mocked(send).mockResolvedValue(undefined as never);
});
afterEach(() => handOver(NAME, undefined));

describe('what has a script of its own', () => {
  it('costs nothing until there is something to show', () => {
    const it = something();
    it.close();
    expect(asked()).toBe(0);
    expect(it.isOpen()).toBe(false);
  });

  it('is started with the script that came, and shows what is wanted by then', async () => {
    const it = something();
    it.show('a');
    it.show('b');
    comes();
    await turn();
    expect(start).toHaveBeenCalledExactlyOnceWith('the script');
    expect(show.mock.calls).toEqual([['b']]);
    expect(it.isOpen()).toBe(true);
    expect(vi.mocked(send).mock.calls).toEqual([['badges/load', null]]);
  });

  it('that was refused is asked for again with the next thing to show, and not before', async () => {
    const it = something();
    it.show('a');
    await turn();
    expect(asked()).toBe(1);
    it.show('b');
    expect(asked()).toBe(2);
    comes();
    await turn();
    expect(show.mock.calls).toEqual([['b']]);
  });

  it('whose question nobody answers is never asked for again: nothing is left to bring it', async () => {
    const answer = Promise.withResolvers<never>();
    vi.mocked(send).mockReturnValue(answer.promise);
    const it = something();
    it.show('a');
    answer.reject(new Error('gone'));
    await turn();
    it.show('b');
    await turn();
    expect(asked()).toBe(1);
    expect(show).not.toHaveBeenCalled();
  });

  it('that has come for another is taken without a question', () => {
    comes();
    something().show('a');
    expect(asked()).toBe(0);
    expect(show.mock.calls).toEqual([['a']]);
  });

  it('is not opened where it was closed meanwhile, and opens with what is shown next', async () => {
    const it = something();
    it.show('a');
    it.close();
    comes();
    await turn();
    expect(start).not.toHaveBeenCalled();
    it.show('b');
    expect(show.mock.calls).toEqual([['b']]);
    it.close();
    expect(close).toHaveBeenCalledOnce();
    expect(it.isOpen()).toBe(false);
  });
});
