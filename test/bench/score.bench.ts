import { TASKS } from '@/models/tasks';
import { weightsOf } from '@/models/weights';
import type { Bench, Figure } from './contract';
import type { Answer, Ask } from './in-page/score';
import { atMost, share, spread } from './lib/figure';
import { runInPage } from './lib/in-page';
import { withSample } from './lib/sample';
import { scorePartners } from './lib/score-partners';

const PARTNERS = 10_000;

export const score: Bench = {
  title: 'Scoring many partners',
  how: `The models of partners that the background has trained on the sample workspace score its 120 partners and ${PARTNERS.toLocaleString('en')} more, each with four months of revenue and two engagements: the product’s own code (features, look-ups, trees, reasons) in a page of the extension, five times each; the bar is for the middle one. Beside it the same rows and model in Node.`,
  browsers: ['chromium', 'firefox'],
  run: (stage) =>
    withSample(stage, async ({ options }) => {
      const ask = { partners: PARTNERS };
      const { history, runs } = await runInPage<Ask, Answer>(options, IN_PAGE, ask);
      const figures: Figure[] = [];
      for (const { model, timed } of runs) {
        const node = await scorePartners(history, model, PARTNERS);
        const trees = weightsOf(model, TASKS[model.kind].columns)?.trees.length ?? 0;
        const what = `${model.kind}, ${trees} trees: ${timed.scored.toLocaleString('en')} scored`;
        figures.push(
          atMost(1_000, {
            what,
            value: share(timed.milliseconds, 0.5),
            unit: 'ms',
            beside: `in Node ${spread(node.milliseconds)}`,
          }),
          atMost(200, {
            what: `${model.kind}: longest slice meanwhile`,
            value: timed.longestSlice,
            unit: 'ms',
            beside: `in Node ${node.longestSlice.toFixed(0)} ms`,
          }),
        );
      }
      return figures;
    }),
};

const IN_PAGE = new URL('./in-page/score.ts', import.meta.url);
