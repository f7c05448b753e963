// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchAddress, watchDestination } from '@/entrypoints/crm.content/address';
import { countListeners } from '../listeners';
import { setOut } from './set-out';

const navigation = new EventTarget();
let visibility = 'visible';
let stop: AbortController;
let life: { signal: AbortSignal; isInvalid: boolean };
const changed = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  life = { signal: stop.signal, isInvalid: false };
  vi.stubGlobal('navigation', navigation);
  Object.defineProperty(window, 'navigation', { value: navigation, configurable: true });
  visibility = 'visible';
  Object.defineProperty(Object.getPrototypeOf(document), 'visibilityState', {
    get: () => visibility,
    configurable: true,
  });
  history.pushState(null, '', '#/deals');
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

/** Moves as a router does: the page's script changes the address, no event of its own. */
const push = (hash: string) => history.pushState(null, '', hash);

describe('watchAddress', () => {
  it.each([
    ['currententrychange', () => navigation.dispatchEvent(new Event('currententrychange'))],
    ['popstate', () => window.dispatchEvent(new Event('popstate'))],
    ['hashchange', () => window.dispatchEvent(new Event('hashchange'))],
    ['the poll', () => vi.advanceTimersByTime(500)],
  ])('hears a change by %s, once', (_name, happen) => {
    watchAddress(life, changed);
    push('#/deals/2/show');
    happen();
    happen();
    vi.advanceTimersByTime(2000);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('is silent while the address stays', () => {
    watchAddress(life, changed);
    navigation.dispatchEvent(new Event('currententrychange'));
    vi.advanceTimersByTime(5000);
    expect(changed).not.toHaveBeenCalled();
  });

  it('does not poll a hidden tab, and catches up when it is seen again', () => {
    watchAddress(life, changed);
    visibility = 'hidden';
    window.dispatchEvent(new Event('visibilitychange'));
    expect(vi.getTimerCount()).toBe(0);
    push('#/deals/3/show');
    visibility = 'visible';
    window.dispatchEvent(new Event('visibilitychange'));
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('goes without the Navigation API, and is not taken in by an element of that name', () => {
    const form = document.createElement('form');
    const heard = vi.spyOn(form, 'addEventListener');
    for (const stand of [undefined, form]) {
      Object.defineProperty(window, 'navigation', { value: stand, configurable: true });
      expect(() => watchAddress(life, changed)).not.toThrow();
    }
    expect(heard).not.toHaveBeenCalled();
  });

  it('leaves no listener and no timer behind', () => {
    const onWindow = countListeners(window);
    const onNavigation = countListeners(navigation);
    watchAddress(life, changed);
    expect(onWindow()).toEqual(['hashchange', 'popstate', 'visibilitychange']);
    expect(onNavigation()).toEqual(['currententrychange']);
    stop.abort();
    expect([...onWindow(), ...onNavigation()]).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    push('#/deals/4/show');
    window.dispatchEvent(new Event('popstate'));
    expect(changed).not.toHaveBeenCalled();
  });

  it('asks whether the extension is still there, and is deaf once it is not', () => {
    const asked = vi.fn(() => true);
    watchAddress(
      {
        signal: stop.signal,
        get isInvalid() {
          return asked();
        },
      },
      changed,
    );
    push('#/deals/5/show');
    vi.advanceTimersByTime(500);
    expect(asked).toHaveBeenCalled();
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('watchDestination', () => {
  it('hears where the page sets out for, and leaves no listener behind', () => {
    const heard = vi.fn();
    const listeners = countListeners(navigation);
    watchDestination(stop.signal, heard);
    setOut(navigation, '#/deals/6/show');
    expect(heard.mock.calls.map(([url]) => (url as URL).hash)).toEqual(['#/deals/6/show']);
    expect(location.hash).toBe('#/deals');
    stop.abort();
    expect(listeners()).toEqual([]);
  });

  it('hears nothing of other documents, nor what the page makes up', () => {
    const heard = vi.fn();
    watchDestination(stop.signal, heard);
    setOut(navigation, '#/deals/6/show', { sameDocument: false });
    setOut(navigation, '#/deals/6/show', { isTrusted: false });
    expect(() => navigation.dispatchEvent(new Event('navigate'))).not.toThrow();
    expect(heard).not.toHaveBeenCalled();
  });

  it('goes without the Navigation API', () => {
    Object.defineProperty(window, 'navigation', { value: undefined, configurable: true });
    expect(() => watchDestination(stop.signal, vi.fn())).not.toThrow();
  });
});
