import { type Page, panel, until } from '@/test/helpers/browser';

/** Waits until the panel shows what is known of the record, and answers what a person reads there. */
export async function waitForInsights(page: Page, timeout = 20_000): Promise<string> {
  return until(
    'the panel to show insights',
    async () => {
      const driver = panel(page);
      const ready = await driver.evaluate(
        (root) => root.querySelector('.panel:not([aria-busy=true]) .foot') !== null,
      );
      return ready ? driver.text() : null;
    },
    timeout,
  );
}
