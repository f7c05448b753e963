import { setTimeout as sleep } from 'node:timers/promises';
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

/** Seconds from the opening of the page of the rules to a click on its button. */
const PERSON = 5;

const LONG = 240_000;

export const replay: Bench = {
  title: 'Replaying a year under other rules',
  how: `${SAMPLES} sample workspaces side by side in the database; on a dashboard that has just been opened, the page of the rules is opened, one rule is switched off and the last twelve months are replayed under today’s rules and under the changed ones: from the click to the tables, while no trainer is at work. The page begins to read when it is opened. A person opens a group, finds a rule, changes it and looks for the button: the click comes ${PERSON} s after the opening; and, told apart, as soon as a driver can make it, so that nearly all reading is waited for. Then the protection is shortened to 60 days, and the year replayed again. ${RUNS} times, the bar is for the middle one. A message to itself every 10 ms tells the longest stretch for which the page could do nothing else. Beside it, in turn, the same page where the browser says that it has one core, and so works on one thread.`,
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
      const atOnce: Visit[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        many.push(await visit(browser, cores, PERSON));
        alone.push(await visit(browser, 1, PERSON));
        atOnce.push(await visit(browser, cores, 0));
      }
      const { replayed } = many[0]?.first ?? { replayed: '' };
      const whole = `${replayed} registrations replayed twice, among ${records.toLocaleString('en')} records`;
      return [
        withinBar(`${whole}: the first after ${PERSON} s on the page`, many, 'first', alone),
        withinBar(`${whole}: the first at once`, atOnce, 'first'),
        withinBar(`${whole}: again, under another change`, many, 'second', alone),
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

/** The first replay of a page, and another one. */
type Visit = { readonly first: Run; readonly second: Run };

const secondsOf = (visits: readonly Visit[], which: 'first' | 'second'): number[] =>
  visits.map((each) => each[which].seconds);

function withinBar(
  what: string,
  visits: readonly Visit[],
  which: 'first' | 'second',
  alone: readonly Visit[] = [],
) {
  const seconds = secondsOf(visits, which);
  const beside = alone.length > 0 ? `; on one thread ${spread(secondsOf(alone, which), 's')}` : '';
  return atMost(5, {
    what,
    value: share(seconds, 0.5),
    unit: 's',
    beside: `${spread(seconds, 's')}${beside}`,
  });
}

/** Two replays on a new page, with as many cores as it is to believe in; the first after some seconds. */
async function visit(browser: Browser, cores: number, seconds: number): Promise<Visit> {
  const page = await browser.extensionPage('dashboard.html');
  try {
    await page.toFront();
    await page.evaluate((count: number) => {
      Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => count });
    }, cores);
    await untilIdle(page);
    await clickWords(page, 'Rules');
    const opened = performance.now();
    await choose(page, 'Severity of “Claimed by another partner”', 'off');
    await sleep(Math.max(0, 1000 * seconds - (performance.now() - opened)));
    const first = await replayOn(page);
    await page.evaluate(shortenProtection);
    const second = await replayOn(page);
    return { first, second };
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

type Watch = { replayMilliseconds?: number | undefined };

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
