import { beforeAll, describe, expect, it } from 'vitest';
import { type Page, panel, until } from '@/test/helpers/browser';
import { panelOf, panelTitle } from '@/test/helpers/panel-words';
import { useStage } from '@/test/helpers/stage';

const stage = useStage();
let page: Page;

beforeAll(async () => {
  page = await stage.open('#/deals');
});

describe('from record to record in the real CRM', () => {
  it('shows the right one of 50 deals in a row, in one panel', async () => {
    const deals = stage.crm.sample.rows.deals.slice(0, 50);
    for (const [index, { id, name }] of deals.entries()) {
      await (index % 2 ? byHash(routeOf(id)) : byPushState(routeOf(id)));
      await panelOf(page, name);
      expect(await panel(page).count()).toBe(1);
    }
  });

  it('follows clicks on links, back and forward', async () => {
    const { rows, truths } = stage.crm.sample;
    const deal = rows.deals.find(({ id }) => id === truths.showcaseDealId);
    const account = rows.accounts.find(({ id }) => id === deal?.accountId);
    await byHash(routeOf(deal?.id));
    await panelOf(page, deal?.name ?? '');

    await page.click(`main a[href="#/companies/${account?.id}/show"]`);
    await panelOf(page, account?.name ?? '');
    await page.click('a[href="#/deals"]');
    await gone();

    await page.evaluate(() => history.go(-2));
    await panelOf(page, deal?.name ?? '');
    await page.evaluate(() => history.forward());
    await panelOf(page, account?.name ?? '');
    await page.evaluate(() => history.forward());
    await gone();
    await panel(page).staysAway();
  });

  it('never shows an answer that comes after the page has moved on', async () => {
    const deals = stage.crm.sample.rows.deals.slice(60, 90);
    const names = deals.map(({ name }) => name);
    const first = deals[0];
    await byHash(routeOf(first?.id));
    await panelOf(page, first?.name ?? '');

    // A stopped background takes its time to answer.
    await stage.browser.killBackground();
    const moving = page.evaluate(
      async (routes: string[]) => {
        for (const [index, route] of routes.entries()) {
          location.hash = route;
          if (index % 2) await new Promise((next) => setTimeout(next, 60));
        }
      },
      deals.map(({ id }) => routeOf(id)),
    );
    const seen: number[] = [];
    const watching = async () => {
      const title = await panelTitle(page);
      if (title !== null && names.includes(title)) seen.push(names.indexOf(title));
      return title === names.at(-1);
    };
    await until('the last deal', watching);
    await moving;
    for (let look = 0; look < 20; look += 1) await watching();

    // Each was left for good: what was shown never goes back.
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(names.length - 1);
  });

  it('shows the second of two moves in one task only', async () => {
    const [from, left, last] = stage.crm.sample.rows.deals.slice(100, 103);
    await byHash(routeOf(from?.id));
    await panelOf(page, from?.name ?? '');
    await page.evaluate(
      (one: string, two: string) => {
        location.hash = one;
        location.hash = two;
      },
      routeOf(left?.id),
      routeOf(last?.id),
    );
    const seen = new Set<string | null>();
    await until('the last deal', async () => {
      const title = await panelTitle(page);
      seen.add(title);
      return title === last?.name;
    });
    expect(seen).not.toContain(left?.name);
  });

  it('survives a page that throws the panel out or draws itself anew', async () => {
    const [deal] = stage.crm.sample.rows.deals.slice(110);
    await byHash(routeOf(deal?.id));
    await panelOf(page, deal?.name ?? '');

    await page.evaluate(() => document.querySelector('partnerlens-panel')?.remove());
    await back();
    await page.evaluate(() =>
      document.documentElement.replaceChildren(document.head, document.body),
    );
    await back();
    await page.evaluate(async () => {
      const all = [...document.body.childNodes];
      document.body.replaceChildren();
      await new Promise((drawn) => setTimeout(drawn, 400));
      document.body.replaceChildren(...all);
    });
    await back();

    async function back() {
      const at = performance.now();
      await until(
        'the panel to be back',
        async () => (await panelTitle(page)) === deal?.name,
        1500,
      );
      expect(performance.now() - at).toBeLessThan(1500);
      expect(await panel(page).count()).toBe(1);
    }
  });

  it('is gone after leaving for a list', async () => {
    const [deal] = stage.crm.sample.rows.deals.slice(120);
    await byHash(routeOf(deal?.id));
    await panelOf(page, deal?.name ?? '');
    await byHash('#/companies');
    await gone();
    await panel(page).staysAway();
  });
});

const routeOf = (dealId: number | undefined): string => `#/deals/${dealId}/show`;

const gone = () => until('the panel to go', async () => (await panel(page).count()) === 0, 2_000);

const byHash = (route: string) =>
  page.evaluate((hash: string) => {
    location.hash = hash;
  }, route);

/** As the CRM's own router does: an address without a `hashchange`. */
const byPushState = (route: string) =>
  page.evaluate((hash: string) => {
    history.pushState(null, '', hash);
    dispatchEvent(new PopStateEvent('popstate'));
  }, route);
