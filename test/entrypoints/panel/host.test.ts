// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHost, HOST_TAG } from '@/entrypoints/panel/host';
import { countListeners } from '../listeners';

let stop: AbortController;
let host: HTMLElement;
const hosts = () => [...document.querySelectorAll(HOST_TAG)];

beforeEach(() => {
  stop = new AbortController();
  host = createHost(stop.signal);
});
afterEach(() => stop.abort());

describe('the host element', () => {
  it('stands under <html>, outside of <body>', () => {
    expect(host.parentNode).toBe(document.documentElement);
    expect(document.body.contains(host)).toBe(false);
  });

  it('replaces what an orphaned copy left behind', () => {
    const next = createHost(stop.signal);
    expect(hosts()).toEqual([next]);
  });

  it('comes back when the page takes it away, also with all its siblings', async () => {
    host.remove();
    await vi.waitFor(() => expect(hosts()).toEqual([host]));
    document.documentElement.replaceChildren(document.createElement('body'));
    await vi.waitFor(() => expect(hosts()).toEqual([host]));
  });

  it('does not come back once its life has ended', async () => {
    host.remove();
    await new Promise((resolve) => setTimeout(resolve, 10));
    stop.abort();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(hosts()).toEqual([]);
  });

  it.each(['pointerdown', 'mousedown', 'focusin', 'keydown', 'keyup', 'keypress'])(
    'keeps %s from the page',
    (type) => {
      const heard = vi.fn();
      document.addEventListener(type, heard);
      const inside = host.appendChild(document.createElement('button'));
      inside.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      expect(heard).not.toHaveBeenCalled();
      document.body.dispatchEvent(new Event(type, { bubbles: true }));
      expect(heard).toHaveBeenCalledTimes(1);
      document.removeEventListener(type, heard);
    },
  );

  it('keeps from a focus trap that the focus went to us, and nothing else', () => {
    const trap = vi.fn();
    document.addEventListener('focusout', trap);
    const leave = (relatedTarget: EventTarget | null) =>
      document.body.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget }));
    leave(host);
    expect(trap).not.toHaveBeenCalled();
    leave(null);
    leave(document.body);
    expect(trap).toHaveBeenCalledTimes(2);
    document.removeEventListener('focusout', trap);
  });

  it('takes its listeners with it', () => {
    const onWindow = countListeners(window);
    const next = new AbortController();
    createHost(next.signal);
    expect(onWindow()).toEqual(['focusout']);
    next.abort();
    expect(onWindow()).toEqual([]);
  });
});
