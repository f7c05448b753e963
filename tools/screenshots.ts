// `npm run screenshots`: every state in light and dark to output/screenshots/, and the
// pictures of the README, taken in the real CRM, to docs/pictures/.
import { mkdirSync } from 'node:fs';
import { BADGE_TAG } from '@/entrypoints/badges/mounting';
import { type Page, panel } from '@/test/helpers/browser';
import { openDraft, openSearch, typeKeys } from '@/test/helpers/deal-form';
import { clickWords, loadSample, openWithExtension, turnOn } from '@/test/helpers/set-up';
import { buildCrm, type RunningCrm, serveCrm } from './lib/crm';
import { buildExtension } from './lib/extension';
import { openGallery, type Scheme } from './lib/gallery';
import { waitForInsights } from './lib/panel-ready';

const STATES = 'output/screenshots';
const README = 'docs/pictures';

/** Segments and forecasts are worked out after the scores. */
const LONG = { timeout: 60_000 };

mkdirSync(STATES, { recursive: true });
mkdirSync(README, { recursive: true });
const count = await photographStates();
console.log(`▸ ${count} pictures of states are in ${STATES}/`);
await photographProduct();
console.log(`▸ The README’s pictures are in ${README}/`);

async function photographStates(): Promise<number> {
  const gallery = await openGallery();
  let taken = 0;
  try {
    for (const scheme of ['light', 'dark'] satisfies Scheme[]) {
      const page = await gallery.open(scheme);
      for (const exhibit of await page.locator('.exhibit').all()) {
        const name = await exhibit.getAttribute('id');
        await exhibit.screenshot({ path: `${STATES}/${name}-${scheme}.png` });
        taken += 1;
      }
      await page.close();
    }
  } finally {
    await gallery.close();
  }
  return taken;
}

async function photographProduct(): Promise<void> {
  await buildExtension('chromium');
  await buildCrm();
  const crm = await serveCrm();
  const browser = await openWithExtension('chromium');
  try {
    const options = await loadSample(browser);
    await turnOn(browser, options, crm.url);
    const { showcaseDealId, showcasePartnerId } = crm.sample.truths;
    const page = await browser.newPage(`${crm.url}/`);
    await page.setViewport({ width: 1280, height: 860 });
    await page.goto(`${crm.url}/#/deals/${showcaseDealId}/show`);
    await waitForInsights(page);
    await page.screenshot(`${README}/deal.png`);
    await photographForm(page, crm);
    await photographBoard(page, crm.url);
    await page.setColorScheme('dark');
    await page.goto(`${crm.url}/#/companies/${showcasePartnerId}/show`);
    await waitForInsights(page);
    const box = await panel(page).rect('.panel');
    await page.screenshot(`${README}/partner-dark.png`, box ? { clip: box } : {});
    await options.setViewport({ width: 1080, height: 760 });
    await clickWords(options, 'Policy');
    await options.screenshot(`${README}/rules.png`);
    const popup = await browser.extensionPage('popup.html');
    await popup.setViewport({ width: 360, height: 560 });
    await popup.waitFor(() => document.querySelectorAll('.mover').length > 0);
    await popup.screenshot(`${README}/popup.png`);
    await photographDashboard(await browser.extensionPage('dashboard.html'));
  } finally {
    await browser.close();
    await crm.close();
  }
}

/** Partners, and the card of a model, once everything about them has been worked out. */
async function photographDashboard(page: Page): Promise<void> {
  await page.setViewport({ width: 1280, height: 860 });
  await page.waitFor(() => document.querySelectorAll('[role=row]').length > 10, LONG);
  await page.screenshot(`${README}/partners.png`);
  await clickWords(page, 'Models');
  await page.waitFor(() => document.querySelectorAll('svg').length > 1, LONG);
  await page.screenshot(`${README}/models.png`);
  await clickWords(page, 'Rules');
  // Half as long a protection as today’s.
  await page.waitFor(() => document.querySelector('.trial'));
  await page.evaluate(() => document.querySelector('.trial')?.setAttribute('open', ''));
  await page.fill('.trial .by-line input', '45');
  await page.evaluate(() => document.querySelector('.trial')?.removeAttribute('open'));
  await clickWords(page, 'Replay the last twelve months');
  await page.waitFor(() => document.querySelectorAll('table').length > 1, LONG);
  await page.evaluate(() => document.querySelector('.changes')?.scrollIntoView());
  await page.screenshot(`${README}/replay.png`);
}

/** A new deal while a customer is typed that somebody else has registered. */
async function photographForm(page: Page, { sample, url }: RunningCrm): Promise<void> {
  const { rows, truths } = sample;
  const claimed = truths.conflicts.find(({ kind }) => kind === 'claimed-by-other');
  const deal = rows.deals.find(({ id }) => id === claimed?.dealId);
  const customer = rows.accounts.find(({ id }) => id === deal?.accountId)?.name ?? '';
  await openSearch(page, url);
  await typeKeys(page, customer);
  await openDraft(page, customer);
  await page.screenshot(`${README}/form.png`);
}

/** The board, with a badge on every card that there is something to say of. */
async function photographBoard(page: Page, url: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${url}/#/deals?sort=id&order=DESC&page=1&perPage=200`);
  await page.waitFor((tag) => document.querySelectorAll(tag).length > 5, LONG, BADGE_TAG);
  await page.screenshot(`${README}/board.png`);
}
