import type { Page } from '@/test/helpers/browser';

type Scope = { longestBlock?: number };

/** From now on the page notes the longest stretch for which it could do nothing else. */
export const watchBlocks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const scope = globalThis as Scope;
    const isWatched = scope.longestBlock !== undefined;
    scope.longestBlock = 0;
    if (isWatched) return;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      scope.longestBlock = Math.max(scope.longestBlock ?? 0, now - last - 10);
      last = now;
    }, 10);
  });

/** Milliseconds. */
export const longestBlock = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as Scope).longestBlock ?? 0);
