// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Spot } from '@/entrypoints/crm.content/follow';
import { loadPanel, OPEN_PANEL } from '@/entrypoints/crm.content/load-panel';
import { send } from '@/lib/messages/send';
import { handOver } from '@/lib/platform/world';

vi.mock('@/lib/messages/send');

const deal = (id: string): Spot => ({
  ref: { crm: 'atomic', host: 'a', kind: 'deal', id, name: null },
  form: null,
});
const form: Spot = {
  ref: null,
  form: { crm: 'atomic', page: { view: 'new', kind: 'deal' } },
};
const view = () => new AbortController().signal;
const off = vi.fn();
const ask = vi.fn();
const show = vi.fn();
const close = vi.fn();
const script = () => ({ show, close });
const turn = () => new Promise((resolve) => setTimeout(resolve));
let arrive: (comes: boolean) => Promise<void>;

beforeEach(() => {
  handOver(OPEN_PANEL, undefined);
  const answer = Promise.withResolvers<never>();
  vi.mocked(send).mockReturnValue(answer.promise);
  arrive = async (comes) => {
    if (comes) handOver(OPEN_PANEL, script);
    if (comes) answer.resolve(undefined as never);
    else answer.reject(new Error('gone'));
    await turn();
  };
});
afterEach(() => handOver(OPEN_PANEL, undefined));

describe('the panel’s own script', () => {
  it('is asked for once, and shows the record that is on screen when it comes', async () => {
    const panel = loadPanel(view, off, ask);
    panel.show(deal('1'));
    panel.show(deal('2'));
    await arrive(true);
    expect(vi.mocked(send).mock.calls).toEqual([['panel/load', null]]);
    expect(show.mock.calls).toEqual([[deal('2')]]);
  });

  it('is not asked for again once it is there', () => {
    handOver(OPEN_PANEL, script);
    const panel = loadPanel(view, off, ask);
    panel.show(deal('1'));
    panel.show(deal('2'));
    expect(send).not.toHaveBeenCalled();
    expect(show.mock.calls).toEqual([[deal('1')], [deal('2')]]);
  });

  it('opens nothing when the record is gone before it comes', async () => {
    const panel = loadPanel(view, off, ask);
    panel.show(deal('1'));
    panel.close();
    await arrive(true);
    expect(show).not.toHaveBeenCalled();
  });

  it('opens nothing when nobody answers', async () => {
    const panel = loadPanel(view, off, ask);
    panel.show(deal('1'));
    await arrive(false);
    expect(show).not.toHaveBeenCalled();
    expect(() => panel.close()).not.toThrow();
  });

  it('comes for a form only when somebody begins to fill it in', async () => {
    const panel = loadPanel(view, off, ask);
    panel.show(form);
    expect(send).not.toHaveBeenCalled();
    dispatchEvent(new Event('keydown'));
    dispatchEvent(new Event('pointerdown'));
    dispatchEvent(new Event('keydown'));
    await arrive(true);
    expect(send).toHaveBeenCalledTimes(1);
    expect(show.mock.calls).toEqual([[form]]);
    // A press that follows the keys does not begin it anew.
    dispatchEvent(new Event('pointerdown'));
    dispatchEvent(new Event('paste'));
    expect(show.mock.calls).toEqual([[form]]);
  });

  it('does not come for a form that was left', () => {
    const life = new AbortController();
    const panel = loadPanel(() => life.signal, off, ask);
    panel.show(form);
    life.abort();
    panel.close();
    dispatchEvent(new Event('keydown'));
    expect(send).not.toHaveBeenCalled();
  });
});
