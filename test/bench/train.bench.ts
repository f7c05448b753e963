import { openBrowser, type Page, until } from '@/test/helpers/browser';
import { askBackground, clickWords, untilScored } from '@/test/helpers/set-up';
import type { Bench } from './contract';
import { atMost, spread, told } from './lib/figure';
import { emptyRoundTrip } from './lib/messages';

const PING = 50;

export const train: Bench = {
  title: 'Learning beside the background',
  how: `The sample workspace is loaded as a person does; from the end of its synchronisation until all models are published and all is scored, which the trainer does on a thread of its own. Meanwhile a page of ours sends an empty message every ${PING} ms: the longest wait for one is the longest stretch for which the background answered nobody. Beside it the same messages while it had nothing to do.`,
  browsers: ['chromium', 'firefox'],
  run: async ({ browser: name, extensionDir }) => {
    const browser = await openBrowser(name, { extensionDir, headless: true });
    try {
      const page = await browser.extensionPage('options.html');
      await emptyRoundTrip(page);
      const idle = await waits(page, 2_000);
      await clickWords(page, 'Load the sample workspace');
      const stored = await until('the sample to be stored', () => storedAt(page), 90_000);
      const meanwhile = watch(page);
      await untilScored(page);
      const seconds = (Date.now() - stored) / 1000;
      const busy = await meanwhile.stop();
      return [
        told({ what: 'all models trained, all scored', value: seconds, unit: 's' }),
        atMost(200, {
          what: 'longest wait for the background meanwhile',
          value: Math.max(...busy),
          unit: 'ms',
          beside: `all waits ${spread(busy)}; idle ${spread(idle)}`,
        }),
      ];
    } finally {
      await browser.close();
    }
  },
};

async function storedAt(page: Page): Promise<number | null> {
  const reply = await askBackground(page, 'sources/list', null);
  return reply.ok ? (reply.value[0]?.sync.succeededAt ?? null) : null;
}

/** Milliseconds each of the messages sent in this time had to wait. */
const waits = async (page: Page, time: number): Promise<readonly number[]> => {
  const watching = watch(page);
  await new Promise((resolve) => setTimeout(resolve, time));
  return watching.stop();
};

/** Pings until told to stop. The page does it by itself: the driver would add its own waits. */
function watch(page: Page) {
  const seen = page.evaluate(async (pause: number) => {
    type Messenger = { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    const scope = globalThis as unknown as Record<string, Messenger> & { stopPings?: boolean };
    const runtime = (scope.browser ?? scope.chrome)?.runtime;
    scope.stopPings = false;
    const times: number[] = [];
    while (!scope.stopPings) {
      const started = performance.now();
      await runtime?.sendMessage({ empty: true }).catch(() => undefined);
      times.push(performance.now() - started);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return times;
  }, PING);
  return {
    stop: async () => {
      await page.evaluate(() => {
        (globalThis as { stopPings?: boolean }).stopPings = true;
      });
      return seen;
    },
  };
}
