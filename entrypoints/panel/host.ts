import { findAll, get } from '@/lib/crm/dom';

export const HOST_TAG = 'partnerlens-panel';

/**
 * Heard by the page, these would close its dialog (and lose what was typed there) as a press
 * or focus outside of it, or set off its shortcuts. Measured with Radix: each is needed.
 */
const KEPT_FROM_PAGE = ['pointerdown', 'mousedown', 'focusin', 'keydown', 'keyup', 'keypress'];

/** A page that keeps taking the panel away gets it back in peace, not in a race. */
const RETURN_AFTER = 100;

/**
 * Puts one empty element of ours under `<html>`: outside of `<body>`, which frameworks redraw,
 * hide from screen readers, or make editable. It stays until the signal ends.
 */
export function createHost(signal: AbortSignal): HTMLElement {
  // What a copy of ours that was cut off from its extension has left behind.
  for (const orphan of findAll(document, HOST_TAG)) orphan.remove();

  const host = document.createElement(HOST_TAG);
  for (const type of KEPT_FROM_PAGE)
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  addEventListener('focusout', (event) => keepFocusTrap(event, host), { capture: true, signal });
  stay(host, signal);
  return host;
}

/** A dialog that loses the focus to us must not learn of it, or it would take it back. */
function keepFocusTrap(event: FocusEvent, host: HTMLElement): void {
  if (event.relatedTarget === host) event.stopImmediatePropagation();
}

function stay(host: HTMLElement, signal: AbortSignal): void {
  const page = get(document, 'documentElement') as HTMLElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    if (!host.isConnected) timer = setTimeout(() => page.append(host), RETURN_AFTER);
  });

  page.append(host);
  observer.observe(page, { childList: true });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
      host.remove();
    },
    { once: true },
  );
}
