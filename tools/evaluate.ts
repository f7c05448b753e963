// `npm run evaluate -- --train a.csv --test b.csv --label label --out predictions.csv [--json] [--browser chromium|firefox]`: trains, foretells, measures. Without arguments: all bars, into docs/evaluation.md.
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { PackedRows } from '@/models/table';
import type { BrowserName } from '@/test/helpers/browser';
import { atDesk } from './lib/at-desk';
import { type Answer, type Ask, classify } from './lib/classify';
import { type Files, readFiles } from './lib/classify-files';
import { writeSection } from './lib/evaluation-doc';
import { figuresOf } from './lib/figures';
import { outputAt } from './lib/files';
import { UsageError } from './lib/usage-error';

const USAGE =
  'npm run evaluate -- --train a.csv --test b.csv --label column [--out predictions.csv] [--json] [--browser chromium|firefox]';

type Options = { out: string | undefined; json: boolean; browser: string | undefined };

await atDesk(main, USAGE);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      train: { type: 'string' },
      test: { type: 'string' },
      label: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
      browser: { type: 'string' },
    },
  });
  const { train, test, label, out, json, browser } = values;
  if (process.argv.length === 2) await writeBars();
  else if (!train || !test || !label) throw new UsageError(USAGE);
  else await evaluate({ train, test, label }, { out, json, browser });
}

// What drives browsers takes a second and 50 MB to load, which a run without one does not pay.
async function writeBars(): Promise<void> {
  const { evaluateBars } = await import('./lib/bars');
  writeSection('classification', await evaluateBars());
}

async function inBrowser(browser: BrowserName, ask: Ask<PackedRows>): Promise<Answer> {
  const { classifyInBrowser } = await import('./lib/classify-in-browser');
  return classifyInBrowser(browser, ask);
}

async function evaluate(files: Files, { out, json, browser }: Options): Promise<void> {
  const isBrowser = browser === 'chromium' || browser === 'firefox';
  if (browser !== undefined && !isBrowser) {
    throw new UsageError(`--browser is chromium or firefox, not “${browser}”.`);
  }
  const write = out === undefined ? null : outputAt(out, [files.train, files.test]);
  const { truths, ...ask } = readFiles(files);
  const answer = isBrowser ? await inBrowser(browser, ask) : await classify(ask, setImmediate);
  const { probabilities, model, fitSeconds, predictSeconds, longestSlice, kilobytes } = answer;
  const memory = process.resourceUsage().maxRSS / 1024;
  const figures = truths && figuresOf(truths, probabilities);
  write?.(`probability\n${probabilities.join('\n')}\n`);
  if (json) {
    const seconds = fitSeconds + predictSeconds;
    const { isServing } = answer;
    const where = browser ?? 'node';
    const peakMemoryMb = isBrowser ? null : memory;
    console.log(
      JSON.stringify({
        ...figures,
        seconds,
        peakMemoryMb,
        longestSlice,
        kilobytes,
        model,
        isServing,
        where,
      }),
    );
    return;
  }
  if (figures) {
    console.log(`AUC ${figures.auc.toFixed(4)}`);
    console.log(`average precision ${figures.averagePrecision.toFixed(4)}`);
    console.log(`log-loss ${figures.logLoss.toFixed(4)}`);
    console.log(`Brier ${figures.brier.toFixed(4)}`);
    console.log(`ECE ${figures.ece.toFixed(4)}`);
  } else {
    console.log(`no column “${files.label}” in ${files.test}: no figures`);
  }
  console.log(`seconds ${fitSeconds.toFixed(2)} to train, ${predictSeconds.toFixed(2)} to predict`);
  console.log(
    isBrowser
      ? `ran in the trainer of the extension’s background in ${browser} (a copy whose trainer.js takes foreign tables)`
      : `peak memory ${memory.toFixed(0)} MB`,
  );
  console.log(`longest slice ${longestSlice.toFixed(0)} ms, model ${kilobytes.toFixed(0)} kB`);
  console.log(`model: ${model}`);
  if (out !== undefined) console.log(`Written to ${out}`);
}
