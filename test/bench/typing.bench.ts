import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type Page, panel, until } from '@/test/helpers/browser';
import { openDraft, openSearch, typeKeys } from '@/test/helpers/deal-form';
import { serveCrm } from '@/tools/lib/crm';
import type { Bench, Figure } from './contract';
import { spread, tries } from './lib/figure';
import { withSample } from './lib/sample';

/** Between two keys, in milliseconds: a fast typist; the picker of the real CRM needs longer. */
const PAUSE = { field: 150, picker: 700 };
const BAR = 50;
/** How often the background is stopped, and when the first key follows the press into the field. */
const STOPS = 12;
const REACH = 300;
const STOPPED_BAR = 150;
/** Letters before the panel is opened, which is not part of the measurement. */
const HEAD = 3;
const NAME_FIELD = 'main#main-content input[name="name"]';

export const typing: Bench = {
  title: 'As you type',
  how: `Names of companies that the sample has claims on, each with words behind it, are typed into forms of the real CRM key by key. The clock starts with the key and stops when the panel shows what this very text would be in conflict with, told by a MutationObserver on its shadow root. Once in the plain name field of a new company; once in the search of a new deal, for which the CRM itself draws hundreds of choices anew in the same thread; beside both, how long after the key the page’s own work for it let a timer run. In between the background is stopped as the browser stops it, and the first key follows ${REACH} ms after a press into the field. A text that the next key overtook has no answer, as it is the last one that counts: where n is smaller for the answers, so many were overtaken.`,
  browsers: ['chromium', 'firefox'],
  run: (stage) =>
    withSample(stage, async ({ browser }) => {
      const crm = await serveCrm();
      const { rows, truths } = crm.sample;
      const planted = truths.conflicts.filter(({ kind }) => kind === 'claimed-by-other');
      const names = planted.slice(0, 3).map(({ dealId }) => {
        const deal = rows.deals.find(({ id }) => id === dealId);
        const customer = rows.accounts.find(({ id }) => id === deal?.accountId);
        return `${customer?.name} of the far north`;
      });
      const page = await browser.newPage('about:blank');
      try {
        const inField = await measureAll(page, names, PAUSE.field, () =>
          openCompany(page, crm.url),
        );
        const inPicker = await measureAll(page, names.slice(0, 1), PAUSE.picker, () =>
          openSearch(page, crm.url),
        );
        const woken = await measureWoken(browser, page, names[0] ?? '', crm.url);
        return [
          figure('key to answer, plain field', inField, BAR),
          figure('first key after the background was stopped', woken, STOPPED_BAR),
          figure('key to answer, search of the real CRM', inPicker),
        ];
      } finally {
        await crm.close();
      }
    }),
};

type Waits = {
  /** Milliseconds from each key to its answer in the panel, and to the end of the page’s work. */
  readonly answers: readonly number[];
  readonly page: readonly number[];
};

const figure = (what: string, { answers, page }: Waits, p95?: number): Figure =>
  tries({ what, values: answers, beside: `the page’s own work ${spread(page)}` }, { p95 });

async function openCompany(page: Page, crm: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${crm}/#/companies/create`);
  await until('the form', () =>
    page.evaluate((field: string) => document.querySelector(field) !== null, NAME_FIELD),
  );
  await page.click(NAME_FIELD);
}

async function measureAll(
  page: Page,
  names: readonly string[],
  pause: number,
  open: () => Promise<void>,
): Promise<Waits> {
  const all: Waits[] = [];
  for (const name of names) {
    await open();
    all.push(await measure(page, name, pause));
  }
  return {
    answers: all.flatMap(({ answers }) => answers),
    page: all.flatMap(({ page: own }) => own),
  };
}

async function measure(page: Page, name: string, pause: number): Promise<Waits> {
  await startWatch(page, name);
  for (const key of name.slice(HEAD)) {
    await typeKeys(page, key);
    await sleep(pause);
  }
  return readWaits(page);
}

/** A key each time after the background was stopped and the field was pressed anew. */
async function measureWoken(
  browser: Browser,
  page: Page,
  name: string,
  crm: string,
): Promise<Waits> {
  await openCompany(page, crm);
  await startWatch(page, name);
  for (const key of name.slice(HEAD, HEAD + STOPS)) {
    await browser.killBackground();
    await sleep(PAUSE.picker);
    await page.click(NAME_FIELD);
    await page.press('End');
    await sleep(REACH);
    await typeKeys(page, key);
    await sleep(PAUSE.picker);
  }
  return readWaits(page);
}

async function startWatch(page: Page, name: string): Promise<void> {
  await typeKeys(page, name.slice(0, HEAD));
  await openDraft(page, name.slice(0, HEAD));
  await page.evaluate(() => {
    const keys: Record<string, { at: number; free: number }> = {};
    Object.assign(globalThis, { keys });
    let at = 0;
    addEventListener('keydown', () => (at = performance.now()), { capture: true });
    const onInput = ({ target }: Event) => {
      const key = { at, free: 0 };
      keys[(target as HTMLInputElement).value] = key;
      setTimeout(() => {
        key.free = performance.now();
      });
    };
    addEventListener('input', onInput, { capture: true });
  });
  await panel(page).evaluate((root) => {
    const shown: Record<string, number> = {};
    Object.assign(globalThis, { shown });
    const note = () => {
      const text = root.querySelector('.panel .name')?.textContent;
      if (text) shown[text] ??= performance.now();
    };
    const what = { childList: true, characterData: true, subtree: true };
    new MutationObserver(note).observe(root, what);
  });
}

const readWaits = (page: Page): Promise<Waits> =>
  page.evaluate(() => {
    const { keys, shown } = globalThis as unknown as {
      keys: Record<string, { at: number; free: number }>;
      shown: Record<string, number>;
    };
    // A text that ends with a space is shown like the one before.
    const typed = Object.entries(keys).filter(([text]) => text === text.trim());
    return {
      answers: typed.flatMap(([text, { at }]) => (text in shown ? [(shown[text] ?? 0) - at] : [])),
      page: typed.map(([, { at, free }]) => free - at),
    };
  });
