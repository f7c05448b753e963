/** CRMs redraw in bursts; one look after a burst is enough. */
const SETTLE = 200;

/**
 * Calls back when the page has drawn something, at most once per `SETTLE`. The answer turns
 * the observer on and off: on a page without a record there is none.
 */
export function watchDrawing(signal: AbortSignal, onDrawn: () => void): (on: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  /** From the first thing on that is to be watched: most pages never have any. */
  let observer: MutationObserver | undefined;

  function hear(): void {
    // Deaf until the look: no list of changes piles up, and the page pays nothing for it.
    observer?.disconnect();
    timer = setTimeout(() => {
      // A hidden tab draws no frames, and so costs nothing.
      frame = requestAnimationFrame(() => {
        timer = undefined;
        onDrawn();
      });
    }, SETTLE);
  }

  function off(): void {
    if (!observer) return;
    observer.disconnect();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    timer = undefined;
  }

  signal.addEventListener('abort', off, { once: true });
  return (on) => {
    if (!on || signal.aborted) {
      off();
    } else if (timer === undefined) {
      observer ??= new MutationObserver(hear);
      observer.observe(document, { childList: true, characterData: true, subtree: true });
    }
  };
}
