// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepTyping } from '@/entrypoints/panel/typing';
import { countListeners } from '../listeners';

let host: HTMLElement;
let input: HTMLInputElement;
let stop: AbortController;
const heard = vi.fn();

beforeEach(() => {
  stop = new AbortController();
  host = document.documentElement.appendChild(document.createElement('partnerlens-panel'));
  const root = host.attachShadow({ mode: 'closed' });
  input = root.appendChild(document.createElement('input'));
  root.appendChild(document.createElement('button'));
  keepTyping(root, stop.signal);
  // As a page listens that wants to be first: while events go down.
  document.addEventListener('keydown', heard, { capture: true });
});
afterEach(() => {
  stop.abort();
  host.remove();
  document.removeEventListener('keydown', heard, { capture: true });
  heard.mockReset();
});

/** Seen from the window, a key in a closed shadow root happens at its host. */
function press(key: string, on: Element = host, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  on.dispatchEvent(event);
  return event;
}

describe('keepTyping', () => {
  it.each(['g', 'Tab', 'Enter', '/'])('keeps %s in a field of ours from the page', (key) => {
    input.focus();
    const event = press(key);
    expect(heard).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(false);
  });

  it('keeps the end of a key as well, though the focus has gone with its beginning', () => {
    document.addEventListener('keyup', heard, { capture: true });
    input.focus();
    press('Enter', host, { code: 'Enter' });
    input.blur();
    const up = () => new KeyboardEvent('keyup', { key: 'Enter', code: 'Enter', bubbles: true });
    document.body.dispatchEvent(up());
    expect(heard).not.toHaveBeenCalled();
    document.body.dispatchEvent(up());
    expect(heard).toHaveBeenCalledTimes(1);
    document.removeEventListener('keyup', heard, { capture: true });
  });

  it('leaves the panel its Escape and its key with Alt', () => {
    input.focus();
    press('Escape');
    press('P', host, { altKey: true, shiftKey: true });
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('leaves the page its own keys, and those while no field of ours has the focus', () => {
    input.focus();
    press('g', document.body);
    input.blur();
    press('g');
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('takes its listeners with it', () => {
    const onWindow = countListeners(window);
    const next = new AbortController();
    keepTyping(emptyRoot(), next.signal);
    expect(onWindow()).toEqual(['keydown', 'keypress', 'keyup']);
    next.abort();
    expect(onWindow()).toEqual([]);
  });
});

const emptyRoot = (): ShadowRoot =>
  document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
