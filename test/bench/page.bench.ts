import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { serveCrm } from '@/tools/lib/crm';
import type { Bench, Figure } from './contract';
import { atMost, share, spread, told, tries, withUnit } from './lib/figure';
import { serveBoardPage, serveListPage } from './lib/list-page';
import { openDeals, routeOf } from './lib/open-deals';
import { OURS, THEIRS, withSampleInChromium } from './lib/sample';
import { LONG_TASK, type ThreadWork, traced } from './lib/trace';

const LOADS = 30;
/** More than a screen holds, all of them deals that somebody knows something of. */
const CARDS = 100;
/** Long enough for the panel to come and be drawn. */
const REST = 400;

export const pageCost: Bench = {
  title: 'What a page pays',
  how: `A page that lists 1,500 rows of 8 cells is loaded ${LOADS} times by an address where the panel is on and ${LOADS} times, in turns, by one where it is not (127.0.0.1 and localhost: the same server, the same browser). The two are different sites, so that each load is in a process of its own, with nothing compiled before: as in a new tab. Its rows name no record, so that badges are looked for and none put; beside it, without a bar, what a board of ${CARDS} open deals pays for its badges. A trace of the page’s thread gives the time in script (compiling, running, promise reactions), recorded until ${REST} ms after the load. The page itself has one listener and no promises, so “added” is a load with us less the middle of the loads without us: it counts what no address in a trace could be held against. “On the processor” leaves out the time in which other work on the machine had it. A long task (over ${LONG_TASK} ms) is ours where it would not be one without the script in it.`,
  browsers: ['chromium'],
  run: (stage) =>
    withSampleInChromium(stage, async ({ browser }) => {
      const crm = await serveCrm();
      const list = await serveListPage();
      const [deal] = openDeals(crm.sample, 1);
      const page = await browser.context.newPage();
      const session = await browser.context.newCDPSession(page);
      const where = { page, session, url: list.url };
      const board = await serveBoardPage(openDeals(crm.sample, CARDS).map(({ id }) => id));
      const onBoard = { ...where, url: board.url };
      try {
        return [
          ...(await measure('page without a record', '#/settings', where, NONE)),
          ...(await measure('list without a record, badges looked for', '#/deals', where, NONE)),
          ...(await measure(`board of ${CARDS} deals, badges put`, '#/deals', onBoard, {})),
          ...(await measure('with the panel', deal ? routeOf(deal) : '', where, { p95: 50 })),
        ];
      } finally {
        await board.close();
        await list.close();
        await crm.close();
      }
    }),
};

type Where = { readonly page: Page; readonly session: CDPSession; readonly url: string };

/** What a page may pay that has nothing of ours on it. */
const NONE = { p50: 5, p95: 20 };

async function measure(
  what: string,
  route: string,
  where: Where,
  bars: Parameters<typeof tries>[1],
): Promise<readonly Figure[]> {
  const loads = await traced(where.session, async () => {
    for (let time = 0; time < LOADS; time += 1) {
      await load(where, route, THEIRS);
      await load(where, route, OURS);
    }
  });
  if (loads.length !== 2 * LOADS) throw new Error(`${loads.length} of ${2 * LOADS} loads traced`);
  const off = loads.filter((_, index) => index % 2 === 0);
  const on = loads.filter((_, index) => index % 2 === 1);
  const scripts = (loads: readonly ThreadWork[]) => loads.map(({ script }) => script);
  const busy = (loads: readonly ThreadWork[]) =>
    share(
      loads.map((each) => each.busy),
      0.5,
    );
  const base = share(scripts(off), 0.5);
  const values = scripts(on).map((script) => Math.max(0, script - base));
  const cpu = spread(on.map((each) => each.cpu));
  const beside = `page’s own script ${spread(scripts(off))}; both together on the processor ${cpu}`;
  const added = tries({ what: `${what}: added script`, values, beside }, bars);
  const thread = told({
    what: `${what}: added work of the thread, layout and paint included`,
    value: busy(on) - busy(off),
    unit: 'ms (p50)',
    beside: `all work without us ${withUnit(busy(off), 'ms')}`,
  });
  const long = atMost(0, {
    what: `${what}: long tasks of ours`,
    value: on.flatMap(ours).length,
    unit: `in ${LOADS} loads`,
    beside: `all long tasks ${on.flatMap(all).length} with us, ${off.flatMap(all).length} without`,
  });
  return [added, thread, long];
}

const all = ({ longTasks }: ThreadWork) => longTasks;
const ours = ({ longTasks }: ThreadWork) =>
  longTasks.filter(({ milliseconds, script }) => script > 0 && milliseconds - script <= LONG_TASK);

async function load({ page, url }: Where, route: string, host: string): Promise<void> {
  // Away from the page first: a change of the hash alone loads nothing.
  await page.goto('about:blank');
  await page.goto(`${url.replace(OURS, host)}/${route}`);
  await sleep(REST);
}
