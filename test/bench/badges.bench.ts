import { setTimeout as sleep } from 'node:timers/promises';
import { serveCrm } from '@/tools/lib/crm';
import type { Bench, Figure } from './contract';
import { atMost, told, withUnit } from './lib/figure';
import { serveBoardPage } from './lib/list-page';
import { OURS, THEIRS, withSampleInChromium } from './lib/sample';
import { type ThreadWork, traced } from './lib/trace';

const CARDS = 1_000;
const SECONDS = 8;
const RUNS = 3;
/** Pixels of each step, and steps a second: a person who skims a list. */
const STEP = 120;
const PACE = 20;

export const badgeCost: Bench = {
  title: 'What badges cost while a list is scrolled',
  how: `A list of ${CARDS} deals of the sample, the open ones first, which our adapter takes for a board of Atomic CRM, is scrolled by ${STEP} px ${PACE} times a second for ${SECONDS} s, ${RUNS} times with us and ${RUNS} times, in turns, without (127.0.0.1 and localhost). The share is the processor time of the page’s thread in all its work with us less that without, the middle of the runs, of the time that was scrolled: reading rows, asking, drawing and laying out what they brought. “On the clock” is the same with the time in which the machine was busy with something else.`,
  browsers: ['chromium'],
  run: (stage) =>
    withSampleInChromium(stage, async ({ browser }): Promise<readonly Figure[]> => {
      const crm = await serveCrm();
      const isOpen = ({ state }: { readonly state: string }) => Number(state === 'open');
      const deals = crm.sample.rows.deals.toSorted((a, b) => isOpen(b) - isOpen(a));
      await crm.close();
      const list = await serveBoardPage(deals.slice(0, CARDS).map(({ id }) => id));
      const page = await browser.context.newPage();
      const session = await browser.context.newCDPSession(page);
      let drawn = 0;
      try {
        const loads = await traced(session, async () => {
          for (let run = 0; run < RUNS; run += 1)
            for (const host of [THEIRS, OURS]) {
              await page.goto('about:blank');
              await page.goto(`${list.url.replace(OURS, host)}/#/deals`);
              await sleep(1_000);
              await page.evaluate(scroll, {
                steps: SECONDS * PACE,
                step: STEP,
                every: 1_000 / PACE,
              });
              if (host === OURS)
                drawn = await page.evaluate(
                  () => document.getElementsByTagName('partnerlens-badge').length,
                );
            }
        });
        const off = loads.filter((_, index) => index % 2 === 0);
        const on = loads.filter((_, index) => index % 2 === 1);
        const all = 1_000 * SECONDS;
        const shareOf = (value: number) => (100 * Math.max(0, value)) / all;
        const added = (of: (load: ThreadWork) => number) =>
          shareOf(middle(on, of) - middle(off, of));
        const without = shareOf(middle(off, ({ busyCpu }) => busyCpu));
        return [
          atMost(5, {
            what: 'added work of the page’s thread while scrolling',
            value: added(({ busyCpu }) => busyCpu),
            unit: '% of the time',
            beside: `all work without us ${withUnit(without, '%')}; script alone ${withUnit(
              added(({ cpu }) => cpu),
              '%',
            )}; on the clock ${withUnit(
              added(({ busy }) => busy),
              '%',
            )}`,
          }),
          told({ what: 'rows that have a badge in the end', value: drawn, unit: `of ${CARDS}` }),
        ];
      } finally {
        await list.close();
      }
    }),
};

async function scroll(by: { steps: number; step: number; every: number }): Promise<void> {
  for (let step = 0; step < by.steps; step += 1) {
    scrollBy(0, by.step);
    await new Promise((resolve) => setTimeout(resolve, by.every));
  }
}

function middle(loads: readonly ThreadWork[], of: (load: ThreadWork) => number): number {
  const values = loads.map(of).toSorted((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? 0;
}
