import type { Bench } from './contract';
import type { Answer, Ask } from './in-page/score';
import { atMost, share, spread } from './lib/figure';
import { runInPage } from './lib/in-page';
import { withSample } from './lib/sample';
import { scorePartners } from './lib/score-partners';

const PARTNERS = 10_000;

export const score: Bench = {
  title: 'Scoring many partners',
  how: `The model that the background has trained on the sample workspace scores its 120 partners and ${PARTNERS.toLocaleString('en')} more, each with four months of revenue and two engagements: the product’s own code (features, network, reasons) in a page of the extension, five times; the bar is for the middle one. Beside it the same rows and model in Node.`,
  browsers: ['chromium', 'firefox'],
  run: (stage) =>
    withSample(stage, async ({ options }) => {
      const ask = { partners: PARTNERS };
      const { timed, history, model } = await runInPage<Ask, Answer>(options, IN_PAGE, ask);
      const node = await scorePartners(history, model, PARTNERS);
      return [
        atMost(1_000, {
          what: `${timed.scored.toLocaleString('en')} partners`,
          value: share(timed.milliseconds, 0.5),
          unit: 'ms',
          beside: `in Node ${spread(node.milliseconds)}`,
        }),
        atMost(200, {
          what: 'longest slice meanwhile',
          value: timed.longestSlice,
          unit: 'ms',
          beside: `in Node ${node.longestSlice.toFixed(0)} ms`,
        }),
      ];
    }),
};

const IN_PAGE = new URL('./in-page/score.ts', import.meta.url);
