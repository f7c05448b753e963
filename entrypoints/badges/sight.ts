/** A page that is being scrolled is looked at once it rests this long, … */
const REST = 100;
/** … or, if it never does, this often. */
const LONGEST = 1_000;

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
  let timer: ReturnType<typeof setTimeout> | undefined;
  let scrolledSince: number | null = null;

  function look(): void {
    scrolledSince = null;
    for (const element of elements) observer.observe(element);
  }

  function rest(): void {
    if (scrolledSince === null) observer.disconnect();
    scrolledSince ??= performance.now();
    const left = scrolledSince + LONGEST - performance.now();
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, Math.min(REST, left)));
  }

  addEventListener('scroll', rest, { capture: true, passive: true, signal: life.signal });
  return {
    watch(element) {
      elements.add(element);
      if (scrolledSince === null) observer.observe(element);
    },
    unwatch(element) {
      elements.delete(element);
      observer.unobserve(element);
    },
    close() {
      life.abort();
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}
