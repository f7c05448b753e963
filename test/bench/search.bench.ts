import { openBrowser, type Page } from '@/test/helpers/browser';
import { askBackground, untilScored } from '@/test/helpers/set-up';
import type { Bench } from './contract';
import type { Answer, Ask } from './in-page/search-peers';
import { serveFeed } from './lib/feed';
import { spread, tries } from './lib/figure';
import { runInPage } from './lib/in-page';
import { companyName, partnerRows } from './lib/programme';
import { syncFeed } from './lib/store';

const PARTNERS = 10_000;
const LIMIT = 1_000;

/** Names as they are typed, letter by letter; one with a slip, one in another order. */
const QUERIES = [companyName(1234), companyName(7777), 'velnro', 'gmbh kin'].flatMap((name) =>
  Array.from({ length: Math.min(8, name.length) }, (_, n) => name.slice(0, n + 1)),
);

export const search: Bench = {
  title: 'Partner search in the popup',
  how: `The popup with ${PARTNERS.toLocaleString('en')} partners; names are typed letter by letter. From the input event to the list with its results (all of it in one turn), and to the drawn frame. Beside it, in the same page on the same queries: the search alone, a plain \`includes\` filter, and MiniSearch with prefixes and fuzziness.`,
  browsers: ['chromium', 'firefox'],
  run: async ({ browser: name, extensionDir }) => {
    const feed = await serveFeed({ partners: partnerRows(PARTNERS, Date.now()) }, LIMIT);
    const browser = await openBrowser(name, { extensionDir, headless: true });
    try {
      const options = await browser.extensionPage('options.html');
      await syncFeed(options, { id: 'f', url: feed.url, entities: ['partners'], limit: LIMIT });
      await untilScored(options);
      const popup = await browser.extensionPage('popup.html');
      await popup.waitFor(() =>
        document.querySelector<HTMLInputElement>('input[role=combobox]')?.placeholder.match(/10/),
      );
      const typed = await type(popup);
      const list = await askBackground(options, 'partners/list', null);
      const partners = list.ok ? list.value : [];
      const peers = await runInPage<Ask, Answer>(popup, PEERS, { partners, queries: QUERIES });
      return [
        tries(
          {
            what: 'keystroke → results in the list',
            values: typed.map(({ listed }) => listed),
            beside: `search alone ${spread(peers.ours)}; includes ${spread(peers.includes)}; MiniSearch ${spread(peers.miniSearch)}`,
          },
          { p95: 50 },
        ),
        tries({ what: 'keystroke → on the screen', values: typed.map(({ drawn }) => drawn) }),
      ];
    } finally {
      await browser.close();
      await feed.close();
    }
  },
};

const PEERS = new URL('./in-page/search-peers.ts', import.meta.url);

const type = (popup: Page): Promise<readonly { listed: number; drawn: number }[]> =>
  popup.evaluate(async (queries: readonly string[]) => {
    const input = document.querySelector<HTMLInputElement>('input[role=combobox]');
    if (!input) throw new Error('The popup has no search box');
    const turn = () =>
      new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    const times = [];
    for (const query of queries) {
      const started = performance.now();
      input.value = query;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await turn();
      const listed = performance.now() - started;
      await new Promise(requestAnimationFrame);
      await turn();
      times.push({ listed, drawn: performance.now() - started });
      if (!document.querySelector('.hits:not([hidden])')) throw new Error(`No list for ${query}`);
    }
    return times;
  }, QUERIES);
