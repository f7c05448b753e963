import { watchAddress } from './address';
import { watchDrawing } from './drawing';
import type { Life } from './life';

/**
 * What a look at the page found: `spot` where it changes with what is drawn (or a list is still without
 * rows), `maybe` where something of ours may still be drawn.
 */
export type Sight = 'spot' | 'maybe' | 'nothing';

/** After this long without anything, the page is none of ours. */
const PATIENCE = 15_000;

/**
 * Looks at the page now and whenever it may show another record or form: the address has changed,
 * (names that come late, records in dialogs) something was drawn, or (forms that slide over a
 * page on which nothing is watched) somebody types.
 */
export function watchPage(life: Life, look: (url: URL) => Sight): void {
  let patientUntil = 0;
  let isWatched = false;

  function check(): void {
    if (life.isInvalid) return;
    const sight = look(new URL(location.href));
    isWatched = sight === 'spot' || (sight === 'maybe' && Date.now() < patientUntil);
    observe(isWatched);
  }

  function arrive(): void {
    patientUntil = Date.now() + PATIENCE;
    check();
  }

  const observe = watchDrawing(life.signal, check);
  watchAddress(life, arrive);
  const onTyped = () => isWatched || check();
  addEventListener('input', onTyped, { capture: true, passive: true, signal: life.signal });
  arrive();
}
