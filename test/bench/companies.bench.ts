import { openChromium } from '@/test/helpers/browser';
import { chanceFrom } from '@/tools/lib/matching/invent';
import type { Bench } from './contract';
import type { Answer, Ask } from './in-page/companies';
import { accountsOf, typed } from './in-page/company-programme';
import { atMost, spread, told, tries, withUnit } from './lib/figure';
import { firstSearches } from './lib/first-searches';
import { runInBackground } from './lib/in-page';

const ASK: Ask = { accounts: 100_000, registrations: 250_000, queries: 300, peerQueries: 60 };

/** How often the worker is stopped before a search. */
const STOPS = 20;

const percent = (share: number): string => `${(100 * share).toFixed(1)} % found`;

export const companies: Bench = {
  title: 'Which company is this?',
  how: `In the service worker of the extension, in its own database: ${ASK.accounts.toLocaleString('en')} accounts and ${ASK.registrations.toLocaleString('en')} registrations, written by the product’s own store in pages of 500. Names are typed without their legal form, in capitals, with a slip, or as they are, without web domain and address. A search ends with the keys of 60 candidates; “with its accounts” also reads the 25 likeliest of them. Warm: after as many other searches. Beside it in the same worker: Fuse.js, uFuzzy and MiniSearch in memory on the names of the same accounts, with the share of queries whose company is among the candidates (25 of the libraries). Then the worker is stopped ${STOPS} times as the browser stops it, and each time a content script asks at once what a form with such a name in it would be in conflict with, by the message that forms send; nothing has woken the worker before. That takes the start of the worker, the database, the search, all that is read around what it finds, and the rules. An empty message after as many other stops beside it.`,
  browsers: ['chromium'],
  run: async ({ extensionDir }) => {
    const browser = await openChromium({ extensionDir, headless: true });
    try {
      const found = await runInBackground<Ask, Answer>(browser, IN_PAGE, ASK);
      const first = await firstSearches(browser, typedNames(STOPS));
      const beside = Object.entries(found.peers).map(
        ([name, { times, found: share }]) => `${name} ${spread(times)}, ${percent(share)}`,
      );
      return [
        tries(
          {
            what: `search, warm (${percent(found.search.found)})`,
            values: found.search.times,
            beside: beside.join('; '),
          },
          { p95: 5 },
        ),
        tries({
          what: `search with its accounts, warm (${percent(found.similar.found)})`,
          values: found.similar.times,
        }),
        tries(
          { what: 'opening the database and the first search', values: found.cold },
          { p95: 150 },
        ),
        tries(
          {
            what: 'first search after the worker was stopped, by message',
            values: first.search,
            beside: `empty message ${spread(first.empty)}`,
          },
          { p95: 150 },
        ),
        tries({ what: 'a changed record, indexed', values: found.update }, { p95: 5 }),
        atMost(150, { what: 'the whole index in memory', value: found.indexMegabytes, unit: 'MB' }),
        atMost(200, {
          what: 'merging the log: the longest others wait',
          value: found.longestSlice,
          unit: 'ms',
        }),
        told({
          what: 'merging the log of all rows',
          value: found.mergeMilliseconds / 1_000,
          unit: 's',
          beside: `writing them ${withUnit(found.fillRowsPerSecond, 'rows/s')}`,
        }),
      ];
    } finally {
      await browser.close();
    }
  },
};

/** Names of some of the accounts that the database is filled with. */
function typedNames(count: number): string[] {
  const accounts = accountsOf(ASK.accounts, 1);
  const chance = chanceFrom(77);
  return Array.from({ length: count }, () => typed(chance.pick(accounts), chance));
}

const IN_PAGE = new URL('./in-page/companies.ts', import.meta.url);
