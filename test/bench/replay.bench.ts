import { AT_WORK } from '@/lib/domain/training';
import { openBrowser, type Page } from '@/test/helpers/browser';
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
  how: `${SAMPLES} sample workspaces side by side in the database; on the dashboard, one rule is switched off and the last twelve months are replayed under today’s rules and under the changed ones: from the click to the tables, reading all records and starting the threads included, while no trainer is at work; ${RUNS} times, the bar is for the middle one. A message to itself every 10 ms tells the longest stretch for which the page could do nothing else. Beside it, in turn, the same page where the browser says that it has one core, and so works on one thread.`,
  browsers: ['chromium', 'firefox'],
  run: async ({ browser: name, extensionDir }) => {
    const browser = await openBrowser(name, { extensionDir, headless: true });
    try {
      const page = await browser.extensionPage('dashboard.html');
      const { records } = await runInPage<Ask, Answer>(page, FILL, {
        samples: SAMPLES,
        now: Date.now(),
      });
      await page.toFront();
      await clickWords(page, 'Rules');
      await choose(page, 'Severity of “Claimed by another partner”', 'off');
      const cores = await page.evaluate(() => navigator.hardwareConcurrency);
      const many: Run[] = [];
      const alone: Run[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        many.push(await replayOn(page, cores));
        alone.push(await replayOn(page, 1));
      }
      const replayed = many[0]?.replayed ?? '';
      return [
        atMost(5, {
          what: `${replayed} registrations replayed twice, among ${records.toLocaleString('en')} records`,
          value: share(secondsOf(many), 0.5),
          unit: 's',
          beside: `${spread(secondsOf(many), 's')}; on one thread ${spread(secondsOf(alone), 's')}`,
        }),
        atMost(200, {
          what: 'longest block of the page',
          value: Math.max(...many.map(({ block }) => block)),
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

const secondsOf = (runs: readonly Run[]): number[] => runs.map(({ seconds }) => seconds);

/** One replay, with as many cores as the page is to believe in. */
async function replayOn(page: Page, cores: number): Promise<Run> {
  await page.evaluate((count: number) => {
    Object.defineProperty(navigator, 'hardwareConcurrency', {
      get: () => count,
      configurable: true,
    });
  }, cores);
  await untilIdle(page);
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
