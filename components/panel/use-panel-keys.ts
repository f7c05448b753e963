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
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, [root, toggle, dismiss]);
}

/** Seen from the window, everything inside a shadow root happens at its host. */
function isInside(event: Event, element: HTMLElement | null): boolean {
  const root = element?.getRootNode();
  return root instanceof ShadowRoot
    ? event.target === root.host
    : Boolean(element?.contains(event.target as Node));
}
