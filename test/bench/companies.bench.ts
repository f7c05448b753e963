import { openChromium } from '@/test/helpers/browser';
import type { Bench } from './contract';
import type { Answer, Ask } from './in-page/companies';
import { atMost, spread, told, tries, withUnit } from './lib/figure';
import { runInBackground } from './lib/in-page';

const ASK: Ask = { accounts: 100_000, registrations: 250_000, queries: 300, peerQueries: 60 };

const percent = (share: number): string => `${(100 * share).toFixed(1)} % found`;

export const companies: Bench = {
  title: 'Which company is this?',
  how: `In the service worker of the extension, in its own database: ${ASK.accounts.toLocaleString('en')} accounts and ${ASK.registrations.toLocaleString('en')} registrations, written by the product’s own store in pages of 500. Names are typed without their legal form, in capitals, with a slip, or as they are, without web domain and address. A search ends with the keys of 60 candidates; “with its accounts” also reads the 25 likeliest of them. Warm: after as many other searches. Beside it in the same worker: Fuse.js, uFuzzy and MiniSearch in memory on the names of the same accounts, with the share of queries whose company is among the candidates (25 of the libraries).`,
  browsers: ['chromium'],
  run: async ({ extensionDir }) => {
    const browser = await openChromium({ extensionDir, headless: true });
    try {
      const found = await runInBackground<Ask, Answer>(browser, IN_PAGE, ASK);
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

const IN_PAGE = new URL('./in-page/companies.ts', import.meta.url);
