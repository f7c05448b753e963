import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { OwnRequests, PageRequests } from '@/lib/messages/protocol';
import { type Browser, type BrowserName, openBrowser, type Page, until } from './browser';

type Requests = OwnRequests & PageRequests;
type Stored = { readonly scoredAt?: number | null };
type Extension = {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly alarms: { getAll(): Promise<unknown> };
  readonly storage: { readonly local: { get(keys: readonly string[]): Promise<Stored> } };
};

/** For all models of the sample on a machine that has other things to do. */
const LONG = 180_000;

const BUILDS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

/** The browser that a run is about: `BROWSER=chromium|firefox`. */
export const browserName = (): BrowserName =>
  process.env.BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** Folder of the built extension. */
export const extensionDir = (name: BrowserName): string =>
  fileURLToPath(new URL(`../../.output/${BUILDS[name]}`, import.meta.url));

/** Opens a browser with the built extension in it. */
export const openWithExtension = (
  name: BrowserName,
  { headless = true, profile }: { headless?: boolean; profile?: string } = {},
): Promise<Browser> => openBrowser(name, { extensionDir: extensionDir(name), headless, profile });

/** Asks the background, as one of our own pages does. */
export const askBackground = <Kind extends keyof Requests>(
  page: Page,
  kind: Kind,
  ask: Requests[Kind]['ask'],
): Promise<Requests[Kind]['reply']> =>
  page.evaluate(
    (partnerlens: string, content: unknown) => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
      return (browser ?? chrome)?.runtime.sendMessage({ partnerlens, ask: content });
    },
    kind as string,
    ask as unknown,
  ) as Promise<Requests[Kind]['reply']>;

/** Clicks the first visible button or link with these words, as a person does. */
export async function clickWords(page: Page, words: string): Promise<void> {
  const point = await until(`“${words}” on the page`, async () => {
    const before = await middleOf(page, words);
    // A page that is still being drawn moves its buttons away from under the pointer. The wait is
    // not the page's own: browsers stretch the timers of a page in the back.
    await sleep(100);
    const after = await middleOf(page, words);
    return before && after?.x === before.x && after.y === before.y ? after : null;
  });
  await page.clickAt(point.x, point.y);
}

const middleOf = (page: Page, words: string): Promise<{ x: number; y: number } | null> =>
  page.evaluate((wanted: string) => {
    const found = [...document.querySelectorAll<HTMLElement>('button, a, [role=switch]')].find(
      (element) =>
        (element.textContent?.trim() === wanted || element.ariaLabel === wanted) &&
        element.getBoundingClientRect().width > 0,
    );
    if (!found) return null;
    found.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = found.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, words);

/** Chooses in the list of this label, once the page has it. */
export const choose = (page: Page, label: string, value: string): Promise<boolean> =>
  until(`the choice “${label}”`, () =>
    page.evaluate(
      (name: string, choice: string) => {
        const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`);
        if (!select) return false;
        select.value = choice;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      label,
      value,
    ),
  );

/** Loads the sample workspace in the options page and waits until it is stored and scored. */
export async function loadSample(browser: Browser): Promise<Page> {
  const options = await browser.extensionPage('options.html');
  await clickWords(options, 'Load the sample workspace');
  try {
    await untilScored(options);
  } catch (cause) {
    throw new Error(`The sample was not scored; the browser says: ${await stateOf(options)}`, {
      cause,
    });
  }
  return options;
}

/**
 * Waits until the background has nothing left to learn or to score. What is asked for over and
 * over is one stored value: reading tables would hold up who writes them.
 */
export const untilScored = (page: Page): Promise<void> =>
  page.waitFor(
    async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
      const stored = await (browser ?? chrome)?.storage.local.get(['scoredAt']);
      return Boolean(stored?.scoredAt);
    },
    { timeout: LONG },
  );

/** What tells a source that was not read from a trainer that hangs or was never started. */
async function stateOf(options: Page): Promise<string> {
  const sources = await askBackground(options, 'sources/list', null);
  const diagnostics = await askBackground(options, 'diagnostics/get', null);
  const world = await options.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
    const api = browser ?? chrome;
    const { held = [] } = await navigator.locks.query();
    return {
      locks: held.map(({ name }) => name),
      alarms: await api?.alarms.getAll(),
      local: await api?.storage.local.get(['scoredAt', 'lastChange']),
    };
  });
  return JSON.stringify({ sources, diagnostics, ...world });
}

/** Turns the panel on for a site in the options page, by its address, unless a kept profile has it on. */
export async function turnOn(browser: Browser, options: Page, address: string): Promise<void> {
  if (await isOn(options)) return;
  // Browsers hardly draw a page in the back, and a field is filled once it has been drawn.
  await options.toFront();
  await browser.grantHost(`${new URL(address).protocol}//${new URL(address).hostname}/*`);
  await clickWords(options, 'Sites');
  await options.fill('input[inputmode=url]', address);
  await clickWords(options, 'Turn on');
  await until('the site to be on', () => isOn(options));
}

async function isOn(options: Page): Promise<boolean> {
  const reply = await askBackground(options, 'sites/list', null);
  return reply.ok && reply.value.some(({ granted }) => granted);
}
