import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SourceConfig } from '@/lib/domain/source';
import type { Sync } from '@/lib/domain/sync';
import { type Browser, type Page, until } from '@/test/helpers/browser';
import { contentOf, deleteStore, passLease } from '@/test/helpers/database';
import { FAULTS, type FeedServer, serveFeed } from '@/test/helpers/feed-server';
import { panelOf } from '@/test/helpers/panel-words';
import {
  askBackground,
  browserName,
  clickWords,
  openWithExtension,
  untilScored,
} from '@/test/helpers/set-up';
import { useStage } from '@/test/helpers/stage';

const KILLS = 50;
const PAGES = 450;
/** For a whole synchronisation on a machine that has other things to do: no claim of ours. */
const PATIENCE = 90_000;

const stage = useStage();
const feeds: FeedServer[] = [];
let alone: Promise<Alone>;

beforeAll(() => {
  // It has to wait for a minute's lease and an alarm, so it does while the other tests run.
  alone = resumesByAlarm();
});
afterAll(() => Promise.all(feeds.map((feed) => feed.close())));

describe('the background killed', () => {
  it('answers for the next record', async () => {
    const [first, second] = stage.crm.sample.rows.deals;
    const page = await stage.open(`#/deals/${first?.id}/show`);
    await panelOf(page, first?.name ?? '');
    await stage.browser.killBackground();
    await page.evaluate((route: string) => location.assign(route), `#/deals/${second?.id}/show`);
    await panelOf(page, second?.name ?? '');
    await page.close();
  });

  it('while it learns leaves the old models serving, and learns to the end by the alarm', {
    timeout: 300_000,
  }, async () => {
    const { options, browser, crm } = stage;
    const before = await serving();
    expect(before).toContain('deal-win 1');
    await askBackground(options, 'scores/refresh', null);
    await sleep(300);
    await killTrainer(options);
    await browser.killBackground();
    expect(await serving()).toEqual(before);
    const page = await stage.open(`#/deals/${crm.sample.truths.showcaseDealId}/show`);
    const deal = crm.sample.rows.deals.find(({ id }) => id === crm.sample.truths.showcaseDealId);
    expect(await panelOf(page, deal?.name ?? '')).toContain('Model 1');
    await page.close();

    // Nobody asks again: what was asked for before is done, once.
    const after = before.map((model) => model.replace(/1$/, '2'));
    await untilScored(options);
    expect(await serving()).toEqual(after);
  });
});

/** Chromium’s trainer outlives the background in a document of its own; Firefox’s dies with it. */
const killTrainer = (options: Page): Promise<void> =>
  options.evaluate(async () => {
    type Api = { offscreen?: { closeDocument(): Promise<void> } };
    const { chrome } = globalThis as unknown as { chrome?: Api };
    await chrome?.offscreen?.closeDocument();
  });

async function serving(): Promise<string[]> {
  const reply = await askBackground(stage.options, 'diagnostics/get', null);
  if (!reply.ok) return [];
  return reply.value.models
    .filter(({ status }) => status === 'serving')
    .map(({ kind, version }) => `${kind} ${version}`)
    .toSorted();
}

describe('a synchronisation', () => {
  it(`killed ${KILLS} times holds the same rows as one left in peace`, {
    timeout: 300_000,
  }, async () => {
    const feed = await feedOf({ deals: PAGES * 8, pageSize: 8 });
    const { options, browser } = stage;
    const source = sourceAt(feed);
    await askBackground(options, 'sources/save', { source });
    await finished(options, source);
    const inPeace = await contentOf(options, 'deals');
    expect(feed.asked.size).toBe(PAGES);
    expect(new Set(feed.asked.values())).toEqual(new Set([1]));

    await askBackground(options, 'sources/remove', { id: source.id });
    expect(await contentOf(options, 'deals')).not.toBe(inPeace);
    feed.reset();
    feed.slowDown(20);
    await askBackground(options, 'sources/save', { source });
    let kills = 0;
    while (kills < KILLS && !(await isFinished(options, source))) {
      const pages = feed.asked.size;
      await until(
        'the next page',
        async () => feed.asked.size > pages || isFinished(options, source),
      );
      await sleep(Math.random() * 40);
      await browser.killBackground();
      kills += 1;
      await passLease(options);
      await askBackground(options, 'sources/sync', { id: source.id });
    }
    feed.slowDown(0);
    await finished(options, source);

    expect(kills).toBe(KILLS);
    expect(await contentOf(options, 'deals')).toBe(inPeace);
    const twice = [...feed.asked.values()].reduce((sum, count) => sum + count - 1, 0);
    expect(twice).toBeLessThanOrEqual(kills);
    expect(feed.asked.size).toBe(PAGES);
    await askBackground(options, 'sources/remove', { id: source.id });
  });

  it.each([
    ['does not accept the token', 'Needs attention', FAULTS.badToken],
    ['has no right to read this', 'Needs attention', FAULTS.forbidden],
    ['asks us to slow down', 'Will try again', FAULTS.tooMany],
    ['has a fault of its own (status 500)', 'Will try again', FAULTS.broken],
    ['most likely a login page', 'Needs attention', FAULTS.loginPage],
    ['broke off at character', 'Will try again', FAULTS.cutOff],
    ['the same pages over and over', 'Needs attention', FAULTS.sameCursor],
  ])('says what is wrong: %s', async (words, state, fault) => {
    const feed = await feedOf({ deals: 10, pageSize: 10 });
    const { options } = stage;
    const source = sourceAt(feed);
    feed.misbehave(fault);
    await clickWords(options, 'Sources');
    await askBackground(options, 'sources/save', { source });
    await options.waitFor(
      (name: string, tag: string, sentence: string) => {
        const card = document.querySelector<HTMLElement>(`article[aria-label="${name}"]`);
        return card?.innerText.includes(tag) && card.innerText.includes(sentence);
      },
      { timeout: 30_000 },
      source.name,
      state,
      words,
    );
    feed.misbehave(null);
    await passLease(options);
    await askBackground(options, 'sources/sync', { id: source.id });
    await finished(options, source);
    await askBackground(options, 'sources/remove', { id: source.id });
  });

  it('waits as long as the server asks, and no longer than an hour', async () => {
    const feed = await feedOf({ deals: 10, pageSize: 10 });
    const source = sourceAt(feed);
    feed.misbehave(FAULTS.tooMany);
    await askBackground(stage.options, 'sources/save', { source });
    const sync = await until('the refusal', async () => {
      const found = await syncOf(stage.options, source);
      return found?.state === 'waiting' ? found : null;
    });
    expect((sync.nextAttemptAt ?? 0) - (sync.finishedAt ?? 0)).toBe(120_000);
    await askBackground(stage.options, 'sources/remove', { id: source.id });
  });

  it('goes on by the alarm alone after a kill, within two minutes', async () => {
    const { seconds, asked } = await alone;
    expect(asked).toBe(40);
    expect(seconds).toBeLessThan(120);
  });
});

describe('the database deleted under the extension', () => {
  it('is told, and a sync repairs it', async () => {
    const { options, crm } = stage;
    const before = await contentOf(options, 'registrations');
    await deleteStore(options);
    // Whoever looks next finds an empty store, which is what has the sources read again.
    await clickWords(options, 'Sources');
    await askBackground(options, 'sources/list', null);
    await options.waitFor(() => document.querySelector('article[aria-label="Sample workspace"]'));
    await until(
      'the sample to be back',
      async () => {
        const sources = await askBackground(options, 'sources/list', null);
        return sources.ok && sources.value.some(({ sync }) => sync.succeededAt !== null);
      },
      PATIENCE,
    );
    expect(await contentOf(options, 'registrations')).toBe(before);
    const [deal] = crm.sample.rows.deals;
    const page = await stage.open(`#/deals/${deal?.id}/show`);
    await panelOf(page, deal?.name ?? '');
    await page.close();
  });
});

async function feedOf(shape: Parameters<typeof serveFeed>[0]): Promise<FeedServer> {
  const feed = await serveFeed(shape);
  feeds.push(feed);
  return feed;
}

const sourceAt = ({ url }: FeedServer): SourceConfig => ({
  id: `http-feed:${url}`,
  kind: 'http-feed',
  name: `Feed ${new URL(url).port}`,
  space: 'atomic@feed',
  mapping: {},
  settings: { url, entities: ['deals'], limit: 10 },
  createdAt: Date.now(),
});

async function syncOf(options: Page, { id }: SourceConfig): Promise<Sync | undefined> {
  const sources = await askBackground(options, 'sources/list', null);
  return sources.ok ? sources.value.find(({ source }) => source.id === id)?.sync : undefined;
}

const isFinished = async (options: Page, source: SourceConfig): Promise<boolean> => {
  const sync = await syncOf(options, source);
  return sync?.state === 'idle' && sync.succeededAt !== null;
};

const finished = (options: Page, source: SourceConfig) =>
  until('the synchronisation to finish', () => isFinished(options, source), PATIENCE);

type Alone = { readonly seconds: number; readonly asked: number };

/** A run that is killed in a browser which nobody touches from then on. */
async function resumesByAlarm(): Promise<Alone> {
  const feed = await feedOf({ deals: 400, pageSize: 10 });
  const browser: Browser = await openWithExtension(browserName());
  try {
    const options = await browser.extensionPage('options.html');
    feed.slowDown(50);
    await askBackground(options, 'sources/save', { source: sourceAt(feed) });
    await until('the run to begin', async () => feed.asked.size > 5);
    await options.close();
    await browser.killBackground();
    const killed = performance.now();
    await until('the alarm to go on', async () => feed.asked.size === 40, 330_000);
    return { seconds: (performance.now() - killed) / 1000, asked: feed.asked.size };
  } finally {
    await browser.close();
  }
}
