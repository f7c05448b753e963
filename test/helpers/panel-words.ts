import { type Page, panel, until } from './browser';

/** The record that the panel says it shows; null while there is no panel. */
export async function panelTitle(page: Page): Promise<string | null> {
  const driver = panel(page);
  if (!(await driver.exists())) return null;
  return driver.evaluate((root) => root.querySelector('.panel .name')?.textContent ?? null);
}

/** Waits until the panel is finished with the record of this name, and answers its words. */
export async function panelOf(page: Page, title: string): Promise<string> {
  return until(`the panel of “${title}”`, async () => {
    const driver = panel(page);
    const ready = await driver.evaluate(
      (root, wanted: string) =>
        root.querySelector('.panel:not([aria-busy=true]) .foot') !== null &&
        root.querySelector('.panel .name')?.textContent === wanted,
      title,
    );
    return ready ? driver.text() : null;
  });
}

/** The words of each element in the panel that the selector finds. */
export const wordsOf = (page: Page, selector: string): Promise<string[]> =>
  panel(page).evaluate(
    (root, wanted: string) =>
      [...root.querySelectorAll<HTMLElement>(wanted)].map((each) => each.innerText),
    selector,
  );

/** Clicks the first button or link of the panel with these words, as a person does. */
export async function clickInPanel(page: Page, words: string): Promise<void> {
  const driver = panel(page);
  const selector = await until(`“${words}” in the panel`, () =>
    driver.evaluate((root, wanted: string) => {
      const found = [...root.querySelectorAll<HTMLElement>('button')].find(
        (button) => button.textContent?.trim() === wanted || button.ariaLabel === wanted,
      );
      for (const other of root.querySelectorAll('[data-test]'))
        delete (other as HTMLElement).dataset.test;
      if (found) found.dataset.test = 'target';
      return found ? '[data-test=target]' : null;
    }, words),
  );
  await driver.click(selector);
}

/** Opens the whole “why” of a score, however many reasons it has. */
export async function openWhy(page: Page): Promise<void> {
  const words = await until('the reasons', async () =>
    (await wordsOf(page, '.sec-head button')).find((each) => /reasons?$/.test(each)),
  );
  await clickInPanel(page, words);
  await until('all reasons', async () => (await wordsOf(page, '.sum')).length === 1);
}
