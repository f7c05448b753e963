import type { Page } from '@/test/helpers/browser';
import { openBrowser } from '@/test/helpers/browser';
import { askBackground, untilScored } from '@/test/helpers/set-up';
import type { Bench, Figure } from './contract';
import type { Answer, Ask } from './in-page/raw-dexie';
import { serveFeed } from './lib/feed';
import { atLeast, withUnit } from './lib/figure';
import { runInPage } from './lib/in-page';
import { dealRows, partnerRows } from './lib/programme';
import { syncFeed } from './lib/store';

const LIMIT = 500;
const LEAST = 2_500;

const RUNS = [
  { entity: 'partners', count: 10_000 },
  { entity: 'partners', count: 50_000 },
  { entity: 'deals', count: 10_000 },
] as const;

const ROWS = {
  partners: (count: number, now: number) => partnerRows(count, now),
  deals: (count: number, now: number) => dealRows(count, 2_000, now),
};

export const sync: Bench = {
  title: 'Synchronising a feed',
  how: `An HTTP feed on the same machine, read by the background in pages of ${LIMIT} rows: fetched, mapped, cleaned, and stored with all indexes, one transaction a page; from the start of the run to its end as the background itself records them. Beside it, in a page of the extension: Dexie’s bulkPut of the very rows that were stored, already in memory, into the same schema in the same pages.`,
  browsers: ['chromium', 'firefox'],
  run: async ({ browser: name, extensionDir }) => {
    const browser = await openBrowser(name, { extensionDir, headless: true });
    try {
      const page = await browser.extensionPage('options.html');
      const figures: Figure[] = [];
      for (const run of RUNS) figures.push(await measure(page, run));
      return figures;
    } finally {
      await browser.close();
    }
  },
};

async function measure(page: Page, { entity, count }: (typeof RUNS)[number]): Promise<Figure> {
  const feed = await serveFeed({ [entity]: ROWS[entity](count, Date.now()) }, LIMIT);
  const id = `${entity}-${count}`;
  try {
    const done = await syncFeed(page, { id, url: feed.url, entities: [entity], limit: LIMIT });
    if (done.kept !== count) throw new Error(`${done.kept} of ${count} rows were kept`);
    const seconds = ((done.finishedAt ?? 0) - (done.startedAt ?? 0)) / 1000;
    await untilScored(page);
    const raw = await runInPage<Ask, Answer>(page, RAW_DEXIE, { table: entity, pageSize: LIMIT });
    return atLeast(LEAST, {
      what: `${count.toLocaleString('en')} ${entity}`,
      value: count / seconds,
      unit: 'rows/s',
      beside: `raw Dexie ${withUnit((raw.rows / raw.milliseconds) * 1000, 'rows/s')}`,
    });
  } finally {
    await askBackground(page, 'sources/remove', { id });
    await feed.close();
  }
}

const RAW_DEXIE = new URL('./in-page/raw-dexie.ts', import.meta.url);
