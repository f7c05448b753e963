// `npm run demo`: a real CRM with PartnerLens in it, on a deal. Pictures and a report go to output/demo.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, panel } from '@/test/helpers/browser';
import { loadSample, openWithExtension, turnOn } from '@/test/helpers/set-up';
import { atDesk } from './lib/at-desk';
import { buildCrm, type RunningCrm, serveCrm } from './lib/crm';
import { reportOf, type Stop } from './lib/demo-report';
import { buildExtension } from './lib/extension';
import { waitForInsights } from './lib/panel-ready';
import { UsageError } from './lib/usage-error';

const USAGE =
  'npm run demo -- [--headless] [--keep-open] [--browser chromium|firefox] [--out folder]';

await atDesk(main, USAGE);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      headless: { type: 'boolean', default: false },
      'keep-open': { type: 'boolean', default: false },
      browser: { type: 'string', default: 'chromium' },
      out: { type: 'string', default: 'output/demo' },
    },
  });
  const name = values.browser;
  if (name !== 'chromium' && name !== 'firefox') {
    throw new UsageError(`--browser is chromium or firefox, not “${name}”.`);
  }
  const hasDisplay =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  const headless = values.headless || !hasDisplay;
  if (headless && !values.headless) console.log('▸ No display here: the browser runs headless.');

  await buildExtension(name);
  await buildCrm();
  const crm = await serveCrm();
  console.log(`▸ The CRM is served at ${crm.url}`);
  const browser = await openWithExtension(name, { headless });
  try {
    const report = await tour(browser, crm, values.out);
    console.log(`\n${report}\n▸ Pictures and this report are in ${values.out}/`);
    if (values['keep-open']) await untilInterrupted();
  } finally {
    await browser.close();
    await crm.close();
  }
}

/** Loads the workspace, visits a deal, a partner and the board, and writes down what was seen. */
async function tour(opened: Browser, { url, sample }: RunningCrm, out: string): Promise<string> {
  mkdirSync(out, { recursive: true });
  console.log('▸ Loading the sample workspace and learning from it …');
  const started = performance.now();
  const options = await loadSample(opened);
  const learned = (performance.now() - started) / 1000;
  await turnOn(opened, options, url);

  const { showcaseDealId, showcasePartnerId, directDealId } = sample.truths;
  const stops: Stop[] = [
    { title: 'A deal in conflict', file: 'deal.png', path: `/#/deals/${showcaseDealId}/show` },
    {
      title: 'A partner in decline',
      file: 'partner.png',
      path: `/#/companies/${showcasePartnerId}/show`,
    },
    {
      title: 'A deal without a partner',
      file: 'direct-deal.png',
      path: `/#/deals/${directDealId}/show`,
    },
  ];
  const page = await opened.newPage(`${url}/`);
  await page.setViewport({ width: 1440, height: 1000 });
  const seen = [];
  for (const stop of stops) {
    const moved = performance.now();
    await page.goto(url + stop.path);
    const text = await waitForInsights(page);
    seen.push({ ...stop, text, milliseconds: Math.round(performance.now() - moved) });
    await page.screenshot(join(out, stop.file));
  }
  const first = stops[0];
  if (first) await page.goto(url + first.path);
  const report = reportOf({
    browser: opened.name,
    learned,
    seen,
    panels: await panel(page).count(),
  });
  writeFileSync(join(out, 'report.txt'), report);
  return report;
}

function untilInterrupted(): Promise<void> {
  console.log('▸ The browser stays open. Press Ctrl+C here to close it.');
  return new Promise((resolve) => process.once('SIGINT', () => resolve()));
}
