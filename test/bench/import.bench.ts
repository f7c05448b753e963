import { openBrowser, type Page, until } from '@/test/helpers/browser';
import { askBackground, clickWords } from '@/test/helpers/set-up';
import type { Bench } from './contract';
import type { Answer, Ask } from './in-page/parse-csv';
import { longestBlock, watchBlocks } from './lib/blocks';
import { atMost, told, withUnit } from './lib/figure';
import { runInPage } from './lib/in-page';

const MEGABYTES = 50;
/** As wide as the exports of real CRMs: most columns are none of ours. */
const OTHER_COLUMNS = 30;
const LONG = 240_000;

export const importFile: Bench = {
  title: 'Importing a large file',
  how: `A CSV file of ${MEGABYTES} MB with opportunities, ${OTHER_COLUMNS} columns of other things beside ours, chosen in the options page and imported with the guessed mapping: from the click to the report. A message to itself every 10 ms tells the longest stretch for which the page could do nothing else. Beside it PapaParse alone on the same file in the same page, in chunks, nothing cleaned or stored.`,
  browsers: ['chromium', 'firefox'],
  run: async ({ browser: name, extensionDir }) => {
    const browser = await openBrowser(name, { extensionDir, headless: true });
    try {
      const page = await browser.extensionPage('options.html');
      await chooseFile(page);
      await until('the mapping', () =>
        page.evaluate(() => document.querySelector('.mapping') && 1),
      );
      await watchBlocks(page);
      const started = performance.now();
      await clickWords(page, 'Import');
      await page.waitFor(() => document.querySelector('dl.tiles'), { timeout: LONG });
      const seconds = (performance.now() - started) / 1000;
      const block = await longestBlock(page);
      const rows = await storedDeals(page);
      const alone = await runInPage<Ask, Answer>(page, PARSE, null);
      return [
        told({
          what: `${MEGABYTES} MB, ${rows.toLocaleString('en')} deals stored`,
          value: seconds,
          unit: 's',
          beside: `PapaParse alone ${withUnit(alone.seconds, 's')}`,
        }),
        told({ what: 'rows per second', value: rows / seconds, unit: 'rows/s' }),
        atMost(200, {
          what: 'longest block of the page',
          value: block,
          unit: 'ms',
          beside: `PapaParse alone ${withUnit(alone.longestBlock, 'ms')}`,
        }),
      ];
    } finally {
      await browser.close();
    }
  },
};

const PARSE = new URL('./in-page/parse-csv.ts', import.meta.url);

async function chooseFile(page: Page): Promise<void> {
  await clickWords(page, 'Import files');
  await page.waitFor(() => document.querySelector('input[type=file]'));
  await page.evaluate(
    (bytes: number, others: number) => {
      const extra = Array.from({ length: others }, (_, n) => `Custom field ${n}`);
      const head = ['Opportunity ID', 'Opportunity Name', 'Account ID', 'Amount', 'Currency'];
      const dates = ['Created Date', 'Close Date', 'Last Modified Date'];
      const parts = [`${[...head, 'Stage', 'Owner', ...dates, ...extra].join(',')}\n`];
      const filler = extra.map((_, n) => `value ${n * 7}`).join(',');
      const day = (n: number) => `2025-${String(1 + (n % 12)).padStart(2, '0')}-15`;
      let size = 0;
      for (let n = 0; size < bytes; n += 1) {
        const own = `OPP-${100_000 + n},"Renewal, no. ${n}",ACC-${n % 5000},${1000 + (n % 90_000)}.50,EUR`;
        const stage = ['Closed Won', 'Closed Lost', 'Proposal'][n % 3];
        const line = `${own},${stage},Seller ${n % 50},${day(n)},${day(n + 2)},${day(n + 1)},${filler}\n`;
        size += line.length;
        parts.push(line);
      }
      const file = new File(parts, 'opportunities.csv', { type: 'text/csv' });
      const files = new DataTransfer();
      files.items.add(file);
      (globalThis as { benchFile?: File }).benchFile = file;
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('There is no file to choose');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    MEGABYTES * 1e6,
    OTHER_COLUMNS,
  );
}

async function storedDeals(page: Page): Promise<number> {
  const reply = await askBackground(page, 'diagnostics/get', null);
  const tables = reply.ok ? reply.value.storage.tables : [];
  return tables.find(({ name }) => name === 'deals')?.rows ?? 0;
}
