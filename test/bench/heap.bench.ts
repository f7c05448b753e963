import type { CDPSession, Page } from '@playwright/test';
import { PANEL_HOST } from '@/test/helpers/browser';
import { serveCrm } from '@/tools/lib/crm';
import type { Bench } from './contract';
import { atMost, told, withUnit } from './lib/figure';
import { serveListPage } from './lib/list-page';
import { type DealOnPage, openDeals, routeOf } from './lib/open-deals';
import { OURS, THEIRS, withSampleInChromium } from './lib/sample';

const CHANGES = 200;
const WARM_UP = 20;
/** Longer than a panel takes to come, and than drawing takes to settle. */
const STAY = 120;
const MOST = 2;

export const heap: Bench = {
  title: 'Memory after many records',
  how: `The JavaScript heap of the page, our world included, after garbage collection: before and after ${CHANGES} changes of address, in turn a deal (panel) and a list (no panel), after ${WARM_UP} to warm up. The same walk on the same page without us beside it.`,
  browsers: ['chromium'],
  run: (stage) =>
    withSampleInChromium(stage, async ({ browser }) => {
      const crm = await serveCrm();
      const list = await serveListPage();
      const deals = openDeals(crm.sample, 50);
      const walk = async (host: string) => {
        const page = await browser.context.newPage();
        await page.goto(`${list.url.replace(OURS, host)}/`);
        const session = await browser.context.newCDPSession(page);
        const growth = await growthOf(page, session, deals);
        await page.evaluate(
          (route) => void location.replace(route),
          routeOf(deals[0] as DealOnPage),
        );
        await page.waitForTimeout(10 * STAY);
        const panels = await page.locator(PANEL_HOST).count();
        // A walk on which nothing of ours ran would have nothing to keep.
        if (panels !== (host === OURS ? 1 : 0)) throw new Error(`${panels} panels on ${host}`);
        await page.close();
        return growth;
      };
      try {
        const off = await walk(THEIRS);
        const on = await walk(OURS);
        return [
          atMost(MOST, {
            what: `heap growth over ${CHANGES} changes`,
            value: on.heap,
            unit: 'MB',
            beside: `without us ${withUnit(off.heap, 'MB')}`,
          }),
          told({
            what: `DOM nodes more after ${CHANGES} changes`,
            value: on.nodes,
            unit: 'nodes',
            beside: `without us ${off.nodes}`,
          }),
          told({
            what: `listeners more after ${CHANGES} changes`,
            value: on.listeners,
            unit: 'listeners',
            beside: `without us ${off.listeners}`,
          }),
        ];
      } finally {
        await list.close();
        await crm.close();
      }
    }),
};

type Kept = { readonly heap: number; readonly nodes: number; readonly listeners: number };

async function growthOf(
  page: Page,
  session: CDPSession,
  deals: readonly DealOnPage[],
): Promise<Kept> {
  await change(page, deals, WARM_UP);
  const before = await keptBy(session);
  await change(page, deals, CHANGES);
  const after = await keptBy(session);
  return {
    heap: after.heap - before.heap,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}

/** Ends on the list, where the panel is closed, as it began. */
const change = (page: Page, deals: readonly DealOnPage[], times: number): Promise<void> =>
  page.evaluate(
    async ({ routes, count, stay }) => {
      for (let n = 0; n < count; n += 1) {
        location.hash = n % 2 ? '#/deals' : (routes[(n / 2) % routes.length] ?? '');
        await new Promise((resolve) => setTimeout(resolve, stay));
      }
    },
    { routes: deals.map(routeOf), count: times, stay: STAY },
  );

async function keptBy(session: CDPSession): Promise<Kept> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize / 1e6, nodes, listeners: jsEventListeners };
}
