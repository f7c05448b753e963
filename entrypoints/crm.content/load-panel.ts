import type { Ask } from './ahead';
import { brought } from './bring';
import type { OpenPanel, Spot } from './follow';

/** What the panel’s own script hands over. */
export const OPEN_PANEL = 'open-panel';

/** `off` is told when the site turns out to be switched off. */
export type Open = (view: () => AbortSignal, off: () => void, ask: Ask) => OpenPanel;

/** The first of these in a form: somebody begins to fill it in. */
const TOUCHES = ['keydown', 'pointerdown', 'paste'];

/**
 * The panel, from the first record on, or from when somebody begins to fill in a form: pages
 * without either never pay for its script.
 */
export function loadPanel(...[view, off, ask]: Parameters<Open>): OpenPanel {
  const panel = brought<Open, Spot>({ name: OPEN_PANEL, ask: 'panel/load' }, (open) =>
    open(view, off, ask),
  );

  function showOnceTouched(form: Spot, signal: AbortSignal): void {
    // A script that is on its way must not open with the record of before.
    panel.close();
    const touched = new AbortController();
    const show = (): void => {
      // A press after the first key would show the form anew, and take away what was found.
      touched.abort();
      panel.show(form);
    };
    const once = {
      capture: true,
      passive: true,
      signal: AbortSignal.any([signal, touched.signal]),
    };
    for (const type of TOUCHES) addEventListener(type, show, once);
  }

  return {
    show: (spot) => {
      if (spot.ref || panel.isOpen()) panel.show(spot);
      else showOnceTouched(spot, view());
    },
    close: panel.close,
  };
}
