import { send } from '@/lib/messages/send';
import { handedOver } from '@/lib/platform/world';
import type { OpenPanel, Spot } from './follow';

/** What the panel’s own script hands over. */
export const OPEN_PANEL = 'open-panel';

/** `off` is told when the site turns out to be switched off. */
export type Open = (view: () => AbortSignal, off: () => void) => OpenPanel;

/** The first of these in a form: somebody begins to fill it in. */
const TOUCHES = ['keydown', 'pointerdown', 'paste'];

/**
 * A panel that comes when it is needed: its script is brought with the first record, or when
 * somebody begins to fill in a form, so that pages without either never pay for it.
 */
export function loadPanel(...[view, off]: Parameters<Open>): OpenPanel {
  let wanted: Spot | null = null;
  let panel: OpenPanel | null = null;
  let isComing = false;

  function open(): void {
    const script = handedOver<Open>(OPEN_PANEL);
    if (panel) return;
    if (script && wanted) {
      panel = script(view, off);
      panel.show(wanted);
    } else if (wanted && !isComing) {
      isComing = true;
      // Without an answer we were updated or switched off: there is no panel to bring.
      void send('panel/load', null).then(open, () => undefined);
    }
  }

  function openOnceTouched(signal: AbortSignal): void {
    const once = { once: true, capture: true, passive: true, signal };
    for (const type of TOUCHES) addEventListener(type, open, once);
  }

  return {
    show(spot) {
      wanted = spot;
      if (panel) panel.show(spot);
      else if (spot.ref) open();
      else openOnceTouched(view());
    },
    close() {
      wanted = null;
      panel?.close();
      panel = null;
    },
  };
}
