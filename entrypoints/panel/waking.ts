import type { FormPage } from '@/lib/crm/contract';
import type { Draft } from '@/lib/domain/draft';
import { send } from '@/lib/messages/send';

/** A hand on the form: the first key comes a moment later. */
const HANDS = ['pointerdown', 'focusin'];

/** Press and focus are one reach. */
const ONE_REACH = 1_000;

/** Nothing is looked up for it: it says nothing of anybody. */
const BLANK: Omit<Draft, 'crm' | 'kind'> = {
  id: null,
  company: null,
  accountId: null,
  domain: null,
  products: [],
  amount: null,
};

/**
 * Wakes the background as a form is shown or reached for. One that was stopped needs longer to
 * start than to answer, and so it has started by the first key.
 */
export function wakeBeforeTyping({ crm, page }: FormPage, signal: AbortSignal): void {
  let wokenAt = Number.NEGATIVE_INFINITY;

  function wake(): void {
    if (performance.now() - wokenAt < ONE_REACH) return;
    wokenAt = performance.now();
    // Without an answer we were updated or removed, which the first key will tell.
    void send('draft/check', { draft: { crm, kind: page.kind, ...BLANK } }).catch(() => undefined);
  }
  for (const hand of HANDS) addEventListener(hand, wake, { capture: true, passive: true, signal });
  wake();
}
