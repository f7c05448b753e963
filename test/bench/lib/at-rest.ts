import type { Page } from '@/test/helpers/browser';

/** Longer than what is loaded for a page in turn takes from one answer to the next. */
const REST = 300;

/** Until nothing has been drawn on the page for a moment: before that, it is still busy with what it shows. */
export const untilAtRest = (page: Page): Promise<void> =>
  page.evaluate(
    (rest: number) =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(end, rest);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(end, rest);
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true });
        function end(): void {
          observer.disconnect();
          resolve();
        }
      }),
    REST,
  );
