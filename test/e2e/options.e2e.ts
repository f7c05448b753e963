import { afterAll, describe, expect, it } from 'vitest';
import { exportAll, importBack, tablesOf } from '@/test/helpers/backup';
import { holds, type Page, panel, until } from '@/test/helpers/browser';
import { type FeedServer, serveFeed } from '@/test/helpers/feed-server';
import { clickInPanel, panelOf, wordsOf } from '@/test/helpers/panel-words';
import { askBackground, choose, clickWords, turnOn } from '@/test/helpers/set-up';
import { useStage } from '@/test/helpers/stage';

const TOKEN = 'a-token-that-nobody-may-see';

const stage = useStage();
let feed: FeedServer | undefined;

afterAll(() => feed?.close());

describe('everything', () => {
  it('is exported, erased, and read back in as it was', async () => {
    const { options } = stage;
    const before = tablesOf(await exportAll(options));
    expect(before.deals?.length).toBeGreaterThan(3_000);
    expect(before.scores?.length).toBeGreaterThan(200);

    const field = 'main .box input.input';
    await options.fill(field, 'erase');
    await clickWords(options, 'Erase everything');
    await options.waitFor(() => document.body.textContent?.includes('Everything was erased.'));
    const empty = tablesOf(await exportAll(options));
    expect(Object.values(empty).flat()).toEqual([]);
    const sites = await askBackground(options, 'sites/list', null);
    expect(sites).toEqual({ ok: true, value: [] });

    const file = JSON.stringify({ format: 'partnerlens', version: 1, tables: before });
    await importBack(options, file);
    const after = tablesOf(await exportAll(options));
    for (const [name, rows] of Object.entries(before)) expect(after[name], name).toEqual(rows);
    // Permissions are no data: the site has to be turned on again.
    await turnOn(stage.browser, options, stage.crm.url);
  });
});

describe('the policy', () => {
  it('switches a rule off, and on again', async () => {
    const page = await openDeal(stage.crm.sample.truths.showcaseDealId);
    const warned = async () =>
      (await wordsOf(page, '.card')).some((card) => card.includes('runs out in'));
    expect(await warned()).toBe(true);

    await clickWords(stage.options, 'Policy');
    await choose(stage.options, 'Severity of “Registration runs out soon”', 'off');
    await clickWords(stage.options, 'Save');
    await until('the warning to go', async () => !(await warned()));

    await clickWords(stage.options, 'Back to defaults');
    await clickWords(stage.options, 'Save');
    await until('the warning to be back', warned);
    await page.close();
  });
});

describe('what a person says', () => {
  it('of an action hides it, here and after a reload, until it is taken back', async () => {
    const id = stage.crm.sample.truths.showcaseDealId;
    const page = await openDeal(id);
    const [first, second] = await actionsOf(page);
    await clickInPanel(page, 'Done');
    await until('the action to go', async () => (await actionsOf(page))[0] === second);
    // What tells of it covers nothing that could be pressed next.
    const [list, toast] = await Promise.all([
      panel(page).rect('.scroll'),
      panel(page).rect('.toast'),
    ]);
    expect(toast?.y).toBeGreaterThanOrEqual((list?.y ?? 0) + (list?.height ?? 0));
    const again = await openDeal(id);
    await holds('hidden', async () => !(await actionsOf(again)).includes(first ?? ''));
    await again.close();

    await clickInPanel(page, 'Undo');
    await until('the action to be back', async () => (await actionsOf(page))[0] === first);
    await page.close();
  });

  it('of a wrong match holds through a new sync, until it is taken back', async () => {
    const { truths } = stage.crm.sample;
    const planted = truths.conflicts.find(({ kind }) => kind === 'similar-name');
    const page = await openDeal(planted?.dealId ?? 0);
    const before = await wordsOf(page, '.card');
    await clickInPanel(page, 'Not the same');
    const fewer = () =>
      until(
        'the conflict to go',
        async () => (await wordsOf(page, '.card')).length < before.length,
      );
    await fewer();

    await askBackground(stage.options, 'sources/sync', { id: 'sample' });
    await until(
      'the sync to end',
      async () => {
        const sources = await askBackground(stage.options, 'sources/list', null);
        return sources.ok && sources.value.every(({ sync }) => sync.state === 'idle');
      },
      90_000,
    );
    await page.evaluate(() => location.assign('#/deals'));
    const again = await openDeal(planted?.dealId ?? 0);
    expect((await wordsOf(again, '.card')).length).toBeLessThan(before.length);

    const feedback = await askBackground(stage.options, 'feedback/list', null);
    const match = feedback.ok ? feedback.value.find(({ kind }) => kind === 'match') : undefined;
    await askBackground(stage.options, 'feedback/undo', {
      kind: 'match',
      subject: match?.subject ?? '',
    });
    await until(
      'the conflict to be back',
      async () => (await wordsOf(again, '.card')).length === before.length,
    );
    await Promise.all([page.close(), again.close()]);
  });
});

describe('a token', () => {
  it.each([false, true])('goes to its feed and nowhere else (remembered: %s)', async (remember) => {
    feed ??= await serveFeed({ deals: 5, pageSize: 5 });
    const { options } = stage;
    const source = {
      id: 'http-feed:secret',
      kind: 'http-feed',
      name: 'Secret feed',
      space: 'atomic@feed',
      mapping: {},
      settings: { url: feed.url, entities: ['deals'] },
      createdAt: Date.now(),
    };
    await askBackground(options, 'sources/save', { source, token: TOKEN, remember });
    await until('the feed to be asked', async () => feed?.token() === `Bearer ${TOKEN}`);

    expect(await exportAll(options)).not.toContain(TOKEN);
    const settings = await options.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, Storages>;
      return JSON.stringify(await (browser ?? chrome)?.storage.local.get());
    });
    expect(settings).toContain('Secret feed');
    expect(settings).not.toContain(TOKEN);
    await askBackground(options, 'sources/remove', { id: source.id });
  });
});

type Storages = { storage: { local: { get(): Promise<object> } } };

async function openDeal(id: number): Promise<Page> {
  const deal = stage.crm.sample.rows.deals.find((each) => each.id === id);
  const page = await stage.open(`#/deals/${id}/show`);
  await panelOf(page, deal?.name ?? '');
  return page;
}

const actionsOf = (page: Page) => wordsOf(page, '.next li > div > p:first-child');
