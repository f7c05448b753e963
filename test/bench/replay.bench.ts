import { AT_WORK } from '@/lib/domain/training';
import { type Browser, openBrowser, type Page } from '@/test/helpers/browser';
import { choose, clickWords } from '@/test/helpers/set-up';
import type { Bench } from './contract';
import type { Answer, Ask } from './in-page/fill-samples';
import { longestBlock, watchBlocks } from './lib/blocks';
import { atMost, share, spread, told } from './lib/figure';
import { runInPage } from './lib/in-page';

const SAMPLES = 8;
const RUNS = 3;
const LONG = 240_000;

export const replay: Bench = {
  title: 'Replaying a year under other rules',
  how: `${SAMPLES} sample workspaces side by side in the database; the page of the rules is opened on a dashboard that has just been opened, one rule is switched off and the last twelve months are replayed under today’s rules and under the changed ones: from the click to the tables, while no trainer is at work. The page begins to read when it is opened, and the click comes as soon as a driver can make it, so that most of the reading is waited for, too; how long after the opening is told. Then the protection is shortened to 60 days, and the year replayed again. ${RUNS} times, the bar is for the middle one. A message to itself every 10 ms tells the longest stretch for which the page could do nothing else. Beside it, in turn, the same page where the browser says that it has one core, and so works on one thread.`,
  browsers: ['chromium', 'firefox'],
  run: async ({ browser: name, extensionDir }) => {
    const browser = await openBrowser(name, { extensionDir, headless: true });
    try {
      const page = await browser.extensionPage('dashboard.html');
      const { records } = await runInPage<Ask, Answer>(page, FILL, {
        samples: SAMPLES,
        now: Date.now(),
      });
      const cores = await page.evaluate(() => navigator.hardwareConcurrency);
      await page.close();
      const many: Visit[] = [];
      const alone: Visit[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        many.push(await visit(browser, cores));
        alone.push(await visit(browser, 1));
      }
      const firsts = secondsOf(many, 'first');
      const seconds = secondsOf(many, 'second');
      const { replayed } = many[0]?.first ?? { replayed: '' };
      return [
        atMost(5, {
          what: `${replayed} registrations replayed twice, among ${records.toLocaleString('en')} records`,
          value: share(firsts, 0.5),
          unit: 's',
          beside: `${spread(firsts, 's')}; on one thread ${spread(secondsOf(alone, 'first'), 's')}`,
        }),
        told({
          what: 'from the opening of the page of the rules to that click',
          value: share(
            many.map(({ ahead }) => ahead),
            0.5,
          ),
          unit: 's',
        }),
        atMost(5, {
          what: 'the same page again, under another change',
          value: share(seconds, 0.5),
          unit: 's',
          beside: `${spread(seconds, 's')}; on one thread ${spread(secondsOf(alone, 'second'), 's')}`,
        }),
        atMost(200, {
          what: 'longest block of the page',
          value: Math.max(...many.flatMap(({ first, second }) => [first.block, second.block])),
          unit: 'ms',
        }),
        told({ what: 'threads', value: Math.min(4, cores), unit: 'threads' }),
      ];
    } finally {
      await browser.close();
    }
  },
};

const FILL = new URL('./in-page/fill-samples.ts', import.meta.url);

type Run = { readonly seconds: number; readonly block: number; readonly replayed: string };

/** The first replay of a page, another one, and how many seconds the page of the rules was open before. */
type Visit = { readonly first: Run; readonly second: Run; readonly ahead: number };

const secondsOf = (visits: readonly Visit[], which: 'first' | 'second'): number[] =>
  visits.map((each) => each[which].seconds);

/** Two replays on a new page, with as many cores as it is to believe in. */
async function visit(browser: Browser, cores: number): Promise<Visit> {
  const page = await browser.extensionPage('dashboard.html');
  try {
    await page.toFront();
    await page.evaluate((count: number) => {
      Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => count });
    }, cores);
    await untilIdle(page);
    await page.evaluate(() => {
      addEventListener('hashchange', () => performance.mark('opened'));
    });
    await clickWords(page, 'Rules');
    await choose(page, 'Severity of “Claimed by another partner”', 'off');
    const first = await replayOn(page);
    const ahead = await page.evaluate(() => {
      const [opened] = performance.getEntriesByName('opened');
      return ((globalThis as Watch).replayStarted ?? 0) - (opened?.startTime ?? 0);
    });
    await page.evaluate(shortenProtection);
    const second = await replayOn(page);
    return { first, second, ahead: ahead / 1000 };
  } finally {
    await page.close();
  }
}

async function replayOn(page: Page): Promise<Run> {
  await page.evaluate(watchReplay);
  await watchBlocks(page);
  await clickWords(page, 'Replay the last twelve months');
  await page.waitFor(() => (globalThis as Watch).replayMilliseconds, { timeout: LONG });
  const { milliseconds, words } = await page.evaluate(() => ({
    milliseconds: (globalThis as Watch).replayMilliseconds ?? 0,
    words: document.body.innerText,
  }));
  const [replayed = ''] = /[\d,]+(?= registrations were replayed)/.exec(words) ?? [];
  if (replayed === '') throw new Error(`Nothing was replayed`);
  return { seconds: milliseconds / 1000, block: await longestBlock(page), replayed };
}

/** A trainer that has found something to do would take one of the cores. */
const untilIdle = (page: Page): Promise<void> =>
  page.waitFor(
    async (lock: string) => {
      const { held = [] } = await navigator.locks.query();
      return held.every(({ name }) => name !== lock);
    },
    { timeout: LONG },
    AT_WORK,
  );

type Watch = { replayMilliseconds?: number | undefined; replayStarted?: number };

/** In the page: the first of the settings is for how long a claim is protected. */
function shortenProtection(): void {
  const days = document.querySelector<HTMLInputElement>('.trial .by-line input');
  if (days?.value !== '90') throw new Error(`Protection is ${days?.value} days`);
  days.value = '60';
  days.dispatchEvent(new Event('input', { bubbles: true }));
}

/** In the page: from the click until the tables of the outcome are there. */
function watchReplay(): void {
  const scope = globalThis as Watch;
  scope.replayMilliseconds = undefined;
  const isShown = () => document.querySelectorAll('caption').length > 2;
  addEventListener(
    'click',
    () => {
      const started = performance.now();
      scope.replayStarted = started;
      let wasGone = false;
      const watcher = new MutationObserver(() => {
        wasGone ||= !isShown();
        if (!wasGone || !isShown()) return;
        watcher.disconnect();
        scope.replayMilliseconds = performance.now() - started;
      });
      watcher.observe(document.body, { subtree: true, childList: true });
    },
    { once: true, capture: true },
  );
}
