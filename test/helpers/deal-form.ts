import { type Page, panel, until } from './browser';

const PICKER = '[role=dialog] button[role=combobox][aria-haspopup=dialog]';
const SEARCH = '[data-slot=popover-content] input';

/** Opens the real CRM's form for a new deal, with its search for a company ready to type in. */
export async function openSearch(page: Page, crm: string): Promise<void> {
  await page.goto('about:blank');
  await openSearchAgain(page, crm);
}

/** The same without loading the CRM anew. */
export async function openSearchAgain(page: Page, crm: string): Promise<void> {
  await page.goto(`${crm}/#/deals/create`);
  await until('the form', () =>
    page.evaluate((picker: string) => document.querySelector(picker) !== null, PICKER),
  );
  await page.click(PICKER);
  await until('the search field', () =>
    page.evaluate((search: string) => document.activeElement?.matches(search), SEARCH),
  );
}

/** Presses the keys of a text, one after another. */
export async function typeKeys(page: Page, text: string): Promise<void> {
  for (const letter of text) await page.press(letter);
}

/** Fills in the search field at once, but for the last letter, which is typed. */
export async function writeSearch(page: Page, text: string): Promise<void> {
  await page.fill(SEARCH, text.slice(0, -1));
  await page.press(text.slice(-1));
}

/** What stands in the search field, and whether it has the focus. */
export const searchOf = (page: Page): Promise<{ value: string; isFocused: boolean }> =>
  page.evaluate((search: string) => {
    const input = document.querySelector<HTMLInputElement>(search);
    return {
      value: input?.value ?? '',
      isFocused: input !== null && input === document.activeElement,
    };
  }, SEARCH);

/** Waits for the mark to speak of a text, and answers what it says. */
export const markOf = (page: Page): Promise<string> =>
  until('the mark beside the field', async () =>
    panel(page).evaluate((root) => root.querySelector<HTMLElement>('.mark')?.title ?? null),
  );

/** Opens the panel by its mark and waits until it shows the draft of this company. */
export async function openDraft(page: Page, company: string): Promise<string> {
  const driver = panel(page);
  await until(`the draft of “${company}”`, async () => {
    await markOf(page);
    const shown = () =>
      driver.evaluate((root) => root.querySelector('.panel .name')?.textContent ?? null);
    if ((await shown()) === null) await driver.click('.mark');
    return (await shown()) === company;
  });
  return driver.text();
}
