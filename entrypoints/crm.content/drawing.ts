import { get } from '@/lib/crm/dom';

/** CRMs redraw in bursts; one look after a burst is enough. */
const SETTLE = 200;

/**
 * Calls back when the page has drawn something, at most once per `SETTLE`. The answer turns
 * the observer on and off: on a page without a record there is none.
 */
export function watchDrawing(signal: AbortSignal, onDrawn: () => void): (on: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const observer = new MutationObserver(() => {
    // Deaf until the look: no list of changes piles up, and the page pays nothing for it.
    observer.disconnect();
    timer = setTimeout(() => {
      // A hidden tab draws no frames, and so costs nothing.
      frame = requestAnimationFrame(() => {
        timer = undefined;
        onDrawn();
      });
    }, SETTLE);
  });

  function off(): void {
    observer.disconnect();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    timer = undefined;
  }

  signal.addEventListener('abort', off, { once: true });
  return (on) => {
    if (!on || signal.aborted) off();
    else if (timer === undefined)
      observer.observe(get(document, 'documentElement') as Element, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  };
}
