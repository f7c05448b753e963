import { get } from '@/lib/crm/dom';
import type { Life } from './life';

/**
 * Firefox shows a content script no `pushState`, and no browser tells it that its extension
 * is gone: both are looked after this often, while the tab is on screen.
 */
const POLL = 500;

/**
 * Calls back when the address has changed. `currententrychange` comes after the commit,
 * where `navigate` comes before it; hash changes and `pushState` each happen without the other.
 */
export function watchAddress(life: Life, onChange: () => void): void {
  const { signal } = life;
  let last = location.href;
  let poll: ReturnType<typeof setInterval> | undefined;

  function check(): void {
    if (life.isInvalid || location.href === last) return;
    last = location.href;
    onChange();
  }

  function pollWhileVisible(): void {
    clearInterval(poll);
    if (signal.aborted || get(document, 'visibilityState') !== 'visible') return;
    check();
    poll = setInterval(check, POLL);
  }

  navigationOf(window)?.addEventListener('currententrychange', check, { signal });
  addEventListener('popstate', check, { signal });
  addEventListener('hashchange', check, { signal });
  addEventListener('visibilitychange', pollWhileVisible, { signal });
  signal.addEventListener('abort', () => clearInterval(poll), { once: true });
  pollWhileVisible();
}

/** Calls back with the address that the page sets out for, before anybody else is told of it. */
export function watchDestination(signal: AbortSignal, onSetOut: (url: URL) => void): void {
  const hear = ({ isTrusted, destination }: NavigateEvent) => {
    if (isTrusted && destination.sameDocument) onSetOut(new URL(destination.url));
  };
  navigationOf(window)?.addEventListener('navigate', hear as (event: Event) => void, { signal });
}

/** Missing before Firefox 147, where an element with that id would be found in its stead. */
const navigationOf = (view: Window): EventTarget | undefined =>
  view.navigation instanceof EventTarget && !(view.navigation instanceof Node)
    ? view.navigation
    : undefined;
