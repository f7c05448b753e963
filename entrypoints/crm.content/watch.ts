import { type Life, watchAddress } from './address';
import { watchDrawing } from './drawing';

/** What a look at the page found; `maybe` where a record may still be drawn. */
export type Sight = 'record' | 'maybe' | 'nothing';

/** After this long without a record, the page is none of ours. */
const PATIENCE = 15_000;

/**
 * Looks at the page now and whenever it may show another record: the address has changed,
 * or (names that come late, records in dialogs) something was drawn.
 */
export function watchPage(life: Life, look: (url: URL) => Sight): void {
  let patientUntil = 0;

  function check(): void {
    if (life.isInvalid) return;
    const sight = look(new URL(location.href));
    observe(sight === 'record' || (sight === 'maybe' && Date.now() < patientUntil));
  }

  function arrive(): void {
    patientUntil = Date.now() + PATIENCE;
    check();
  }

  const observe = watchDrawing(life.signal, check);
  watchAddress(life, arrive);
  arrive();
}
