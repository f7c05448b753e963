import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

type PanelKeys = {
  readonly root: RefObject<HTMLElement | null>;
  readonly toggle: () => void;
  readonly dismiss: () => void;
};

/** The letter's place on the keyboard: with Alt, some systems type another letter. */
const isToggle = (event: KeyboardEvent): boolean =>
  event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyP';

/**
 * The panel's keys. Listens on the window while events go down, before the page does:
 * CRMs close their dialogs (and lose what was typed) on any Escape that they hear.
 */
export function usePanelKeys({ root, toggle, dismiss }: PanelKeys): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (isToggle(event)) toggle();
      else if (event.key === 'Escape' && isInside(event, root.current)) dismiss();
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    const stop = new AbortController();
    const { signal } = stop;
    addEventListener('keydown', onKeyDown, { capture: true, signal });
    // The CRM's own shortcuts must not hear what is typed in the panel.
    root.current?.addEventListener('keydown', keepFromPage, { signal });
    root.current?.addEventListener('keyup', keepFromPage, { signal });
    return () => stop.abort();
  }, [root, toggle, dismiss]);
}

const keepFromPage = (event: Event): void => event.stopPropagation();

/** Seen from the window, everything inside a shadow root happens at its host. */
function isInside(event: Event, element: HTMLElement | null): boolean {
  const root = element?.getRootNode();
  return root instanceof ShadowRoot
    ? event.target === root.host
    : Boolean(element?.contains(event.target as Node));
}
