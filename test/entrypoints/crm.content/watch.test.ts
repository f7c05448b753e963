// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { type Sight, watchPage } from '@/entrypoints/crm.content/watch';

let stop: AbortController;
let sight: Sight;
const look = vi.fn<(url: URL) => Sight>();
let observe: MockInstance;

beforeEach(() => {
  stop = new AbortController();
  look.mockImplementation(() => sight);
  observe = vi.spyOn(MutationObserver.prototype, 'observe');
  history.pushState(null, '', '#/deals');
});
afterEach(() => stop.abort());

const start = (first: Sight) => {
  sight = first;
  watchPage({ signal: stop.signal, isInvalid: false }, look);
};
const draw = () => document.body.append(document.createElement('p'));
const move = (hash: string) => {
  history.pushState(null, '', hash);
  window.dispatchEvent(new Event('popstate'));
};
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('watchPage', () => {
  it('looks at once, at the address of the page', () => {
    start('nothing');
    expect(look.mock.calls.map(([url]) => url.hash)).toEqual(['#/deals']);
  });

  it('observes nothing on a page without a record', async () => {
    start('nothing');
    draw();
    await pause(300);
    expect(look).toHaveBeenCalledTimes(1);
    expect(observe).not.toHaveBeenCalled();
  });

  it('looks again after a burst of drawing, once', async () => {
    start('spot');
    for (let i = 0; i < 50; i++) draw();
    await vi.waitFor(() => expect(look).toHaveBeenCalledTimes(2));
    await pause(300);
    expect(look).toHaveBeenCalledTimes(2);
    draw();
    await vi.waitFor(() => expect(look).toHaveBeenCalledTimes(3));
  });

  it('finds a record that is drawn late', async () => {
    start('maybe');
    sight = 'spot';
    draw();
    await vi.waitFor(() => expect(look).toHaveBeenCalledTimes(2));
  });

  it('loses patience with a page that never shows one, until it moves on', async () => {
    start('maybe');
    const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 20_000);
    draw();
    await vi.waitFor(() => expect(look).toHaveBeenCalledTimes(2));
    observe.mockClear();
    draw();
    await pause(300);
    expect(look).toHaveBeenCalledTimes(2);
    expect(observe).not.toHaveBeenCalled();
    move('#/deals/2/show');
    expect(look).toHaveBeenCalledTimes(3);
    expect(observe).toHaveBeenCalled();
    now.mockRestore();
  });

  it('stops observing when the record is left', async () => {
    start('spot');
    sight = 'nothing';
    move('#/companies');
    observe.mockClear();
    draw();
    await pause(300);
    expect(look).toHaveBeenCalledTimes(2);
    expect(observe).not.toHaveBeenCalled();
  });

  it('ends with its life, also in the middle of a burst', async () => {
    start('spot');
    draw();
    await pause(20);
    stop.abort();
    draw();
    await pause(300);
    move('#/deals/7/show');
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('looks again when somebody types where nothing is watched, and leaves it there', async () => {
    start('nothing');
    draw();
    document.body.dispatchEvent(new Event('input', { bubbles: true }));
    expect(look).toHaveBeenCalledTimes(2);
    sight = 'spot';
    document.body.dispatchEvent(new Event('input', { bubbles: true }));
    expect(look).toHaveBeenCalledTimes(3);
    document.body.dispatchEvent(new Event('input', { bubbles: true }));
    expect(look).toHaveBeenCalledTimes(3);
  });
});
