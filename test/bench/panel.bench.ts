import { type Browser, type Page, panel } from '@/test/helpers/browser';
import { serveCrm } from '@/tools/lib/crm';
import { waitForInsights } from '@/tools/lib/panel-ready';
import type { Bench, Figure } from './contract';
import { untilAtRest } from './lib/at-rest';
import { spread, tries } from './lib/figure';
import { serveListPage } from './lib/list-page';
import { emptyRoundTrip } from './lib/messages';
import { type DealOnPage, openDeals, routeOf } from './lib/open-deals';
import { type Opened, withSample } from './lib/sample';

const WARM = 60;
const COLD = 30;

export const panelLatency: Bench = {
  title: 'From record to record',
  how: `The address of an open page is changed to another open deal, once nothing has been drawn on it for 0.3 s: nobody leaves a record while it is still coming. The clock stops when the panel holds that deal’s name and stored score, told by a MutationObserver on its shadow root (which adds nothing to the time), and again when the frame with them has been drawn. ${WARM} changes with the background awake; ${COLD} with the background stopped before each. Once on a page that does nothing but list 1,500 rows, once on the real CRM, which draws its own page in the same thread meanwhile; beside it when the CRM’s own heading was there, and an empty message to the background and back.`,
  browsers: ['chromium', 'firefox'],
  run: (stage) =>
    withSample(stage, async (opened) => {
      const crm = await serveCrm();
      const list = await serveListPage();
      const deals = openDeals(crm.sample, WARM + COLD + 1);
      try {
        return [
          ...(await onPage('list page', list.url, deals, opened)),
          ...(await onPage('real CRM', crm.url, deals, opened)),
        ];
      } finally {
        await list.close();
        await crm.close();
      }
    }),
};

async function onPage(
  where: string,
  url: string,
  [first, ...deals]: readonly DealOnPage[],
  { browser, options }: Opened,
): Promise<readonly Figure[]> {
  if (!first) throw new Error('The sample has no open deal');
  const page = await browser.newPage(`${url}/`);
  await page.goto(`${url}/${routeOf(first)}`);
  await waitForInsights(page);
  const warmTrips = await repeat(WARM, () => emptyRoundTrip(options));
  const warm = await visitAll(page, deals.slice(0, WARM), async () => undefined);
  const stop = () => browser.killBackground();
  const coldTrips = await repeat(COLD, () => stop().then(() => emptyRoundTrip(options)));
  const cold = await visitAll(page, deals.slice(WARM), stop);
  await page.close();
  return [
    ...figuresOf(`${where}, background awake`, warm, warmTrips, 50),
    ...figuresOf(`${where}, background stopped`, cold, coldTrips, 300),
  ];
}

function figuresOf(
  what: string,
  visits: readonly Visit[],
  trips: readonly number[],
  p95: number,
): Figure[] {
  const headings = visits.map(({ heading }) => heading);
  return [
    tries(
      {
        what: `${what}: in the panel`,
        values: visits.map(({ known }) => known),
        beside: `empty message ${spread(trips)}; the page’s own heading ${spread(headings)}`,
      },
      { p95 },
    ),
    tries({ what: `${what}: on the screen`, values: visits.map(({ drawn }) => drawn) }),
  ];
}

/** Milliseconds from the change of address. */
type Visit = { readonly heading: number; readonly known: number; readonly drawn: number };

async function visitAll(
  page: Page,
  deals: readonly DealOnPage[],
  before: Browser['killBackground'],
): Promise<readonly Visit[]> {
  const visits: Visit[] = [];
  for (const deal of deals) {
    await untilAtRest(page);
    await before();
    visits.push(await panel(page).evaluate(visit, routeOf(deal), deal.name));
  }
  return visits;
}

/** Runs in the page, with the panel's root. */
async function visit(root: ShadowRoot, route: string, name: string): Promise<Visit> {
  const heading = () => document.querySelector('main h5')?.textContent ?? '';
  const shown = () =>
    root.querySelector('.panel .name')?.textContent === name &&
    root.querySelector('.panel:not([aria-busy=true]) .ring b') !== null;
  const when = (target: Node, holds: () => boolean) =>
    new Promise<number>((resolve, reject) => {
      const give = setTimeout(() => reject(new Error(`${name} never came`)), 15_000);
      const observer = new MutationObserver(() => {
        if (!holds()) return;
        observer.disconnect();
        clearTimeout(give);
        resolve(performance.now());
      });
      observer.observe(target, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
  const before = heading();
  const headed = when(document.body, () => heading() !== '' && heading() !== before);
  const panelShows = when(root, shown);
  const started = performance.now();
  location.hash = route;
  const known = await panelShows;
  const drawn = await new Promise<number>((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });
  return { heading: (await headed) - started, known: known - started, drawn: drawn - started };
}

async function repeat<Answer>(times: number, ask: () => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let time = 0; time < times; time += 1) answers.push(await ask());
  return answers;
}
