import type { FormPage } from '@/lib/crm/contract';
import { blankDraft } from '@/lib/domain/draft';
import { send } from '@/lib/messages/send';

/** A hand on the form: the first key comes a moment later. */
const HANDS = ['pointerdown', 'focusin'];

/** Press and focus are one reach. */
const ONE_REACH = 1_000;

/**
 * Wakes the background as a form is shown or reached for. One that was stopped needs longer to
 * start than to answer, and so it has started by the first key.
 */
export function wakeBeforeTyping({ crm, page }: FormPage, signal: AbortSignal): void {
  let wokenAt = Number.NEGATIVE_INFINITY;

  function wake(): void {
    if (performance.now() - wokenAt < ONE_REACH) return;
    wokenAt = performance.now();
    // Nothing is looked up for a blank one. Without an answer we were updated or removed, which the
    // first key will tell.
    void send('draft/check', { draft: blankDraft(crm, page.kind) }).catch(() => undefined);
  }
  for (const hand of HANDS) addEventListener(hand, wake, { capture: true, passive: true, signal });
  wake();
}
