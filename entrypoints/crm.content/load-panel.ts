import type { RecordRef } from '@/lib/domain/record-ref';
import { send } from '@/lib/messages/send';
import { handedOver } from '@/lib/platform/world';
import type { OpenPanel } from './follow';

/** What the panel’s own script hands over. */
export const OPEN_PANEL = 'open-panel';

/** `off` is told when the site turns out to be switched off. */
export type Open = (view: () => AbortSignal, off: () => void) => OpenPanel;

/**
 * A panel that comes when it is needed: its script is brought with the first record, so that
 * pages without one never pay for it.
 */
export function loadPanel(...[view, off]: Parameters<Open>): OpenPanel {
  let wanted: RecordRef | null = null;
  let panel: OpenPanel | null = null;
  let isComing = false;

  function open(): void {
    const script = handedOver<Open>(OPEN_PANEL);
    if (script && wanted) {
      panel = script(view, off);
      panel.show(wanted);
    } else if (wanted && !isComing) {
      isComing = true;
      // Without an answer we were updated or switched off: there is no panel to bring.
      void send('panel/load', null).then(open, () => undefined);
    }
  }

  return {
    show(ref) {
      wanted = ref;
      if (panel) panel.show(ref);
      else open();
    },
    close() {
      wanted = null;
      panel?.close();
      panel = null;
    },
  };
}
