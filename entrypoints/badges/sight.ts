import { settling } from './settling';

/** A page that is being scrolled is looked at once it rests, in milliseconds. */
const PATIENCE = { rest: 100, longest: 1_000 };

export type Sight = {
  readonly watch: (element: Element) => void;
  readonly unwatch: (element: Element) => void;
  readonly close: () => void;
};

/**
 * Tells which elements are on screen. An observer works out every element it has in every frame,
 * which for a thousand of them costs more than all else that we do: so it has none while the page
 * is scrolled.
 */
export function createSight(told: (entries: readonly IntersectionObserverEntry[]) => void): Sight {
  const elements = new Set<Element>();
  const observer = new IntersectionObserver(told);
  const life = new AbortController();
  const scrolling = settling(PATIENCE, () => {
    for (const element of elements) observer.observe(element);
  });

  function rest(): void {
    if (!scrolling.isStirred()) observer.disconnect();
    scrolling.stir();
  }

  addEventListener('scroll', rest, { capture: true, passive: true, signal: life.signal });
  return {
    watch(element) {
      elements.add(element);
      if (!scrolling.isStirred()) observer.observe(element);
    },
    unwatch(element) {
      elements.delete(element);
      observer.unobserve(element);
    },
    close() {
      life.abort();
      scrolling.stop();
      observer.disconnect();
    },
  };
}
