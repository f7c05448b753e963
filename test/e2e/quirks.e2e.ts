import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holds, type Page, panel, until } from '@/test/helpers/browser';
import { clickInPanel, openWhy, panelOf, panelTitle, wordsOf } from '@/test/helpers/panel-words';
import { askBackground } from '@/test/helpers/set-up';
import { useStage } from '@/test/helpers/stage';
import { modalDialogScript, syntheticCrm } from '@/test/helpers/synthetic-crm';
import { type FolderServer, serveFolder } from '@/tools/lib/serve-folder';

const NONCE_ONLY =
  "default-src 'none'; img-src data:; script-src 'nonce-ours'; style-src 'none'; trusted-types 'none'; require-trusted-types-for 'script'";

const PAGES = {
  '/plain.html': syntheticCrm({}),
  '/small-root.html': syntheticCrm({ head: '<style>html{font-size:10px}</style>' }),
  '/strict.html': syntheticCrm({
    head: `<meta http-equiv="Content-Security-Policy" content="${NONCE_ONLY}">`,
  }),
  '/clobbered.html': syntheticCrm({
    body: `<img name="body"><img name="head"><form name="documentElement"></form>
      <form name="querySelector"></form><form name="querySelectorAll"></form>
      <img name="elementFromPoint"><img name="visibilityState"><a id="navigation"></a>
      <form id="location"><input name="href"></form><img id="MutationObserver">`,
  }),
  '/loud.html': syntheticCrm({
    head: `<style>* { all: revert; color: red !important; font: 40px serif !important;
      display: inline !important; opacity: .2 } partnerlens-panel { display: none !important }</style>`,
  }),
  '/dialog.html': syntheticCrm({
    body: '<div id="root"></div><script src="/dialog.js"></script>',
  }),
};

const stage = useStage();
let server: FolderServer;
let usualWidth: number | undefined;

beforeAll(async () => {
  const files = { ...PAGES, '/dialog.js': await modalDialogScript() };
  server = await serveFolder({ folder: '/nowhere', files });
  const page = await open('/plain.html');
  usualWidth = await widthOf(page);
  await page.close();
});
afterAll(() => server.close());

describe('a page with a modal Radix dialog', () => {
  it('keeps its dialog and what was typed while the panel is used', async () => {
    const page = await open('/dialog.html');
    await page.click('#typed');
    await page.fill('#typed', 'not saved yet');
    await openWhy(page);
    await page.press('Escape');
    await page.press('x');
    await page.press('Tab');
    await page.press('Tab');
    await sleep(300);
    expect(await typed(page)).toBe('not saved yet');

    await page.click('#typed');
    await page.press('End');
    await page.press('!');
    expect(await typed(page)).toBe('not saved yet!');
    // Any other press outside does close it: the dialog is a real one.
    await page.clickAt(700, 800);
    await until('the dialog to close', async () => (await typed(page)) === null);
    await page.close();
  });
});

const typed = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLInputElement>('#typed')?.value ?? null);

describe('a page with a style of its own', () => {
  it.each(['/small-root.html', '/loud.html'])('%s leaves the panel readable', async (path) => {
    const page = await open(path);
    const sizes = await panel(page).evaluate((root) =>
      [...root.querySelectorAll<HTMLElement>('.panel *')]
        .filter((each) =>
          [...each.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
        )
        .filter((each) => each.checkVisibility() && !each.closest('.unseen'))
        .map((each) => ({
          words: each.textContent,
          size: Number.parseFloat(getComputedStyle(each).fontSize),
        })),
    );
    expect(sizes.length).toBeGreaterThan(20);
    // The unit in the ring is a little smaller still.
    const odd = sizes.filter(
      ({ words, size }) => size < (words === '% to win' ? 10 : 11) || size > 36,
    );
    expect(odd).toEqual([]);
    expect(await widthOf(page)).toBe(usualWidth);
    await page.close();
  });

  it('is met in its own colours, light or dark', async () => {
    const page = await open('/plain.html');
    await page.setColorScheme('dark');
    await until('a dark panel', async () => (await shadeOf(page)) < 0.3);
    await page.setColorScheme('light');
    await until('a light panel', async () => (await shadeOf(page)) > 0.8);
    await page.close();
  });
});

describe('a page that allows nothing', () => {
  it('shows the panel dressed under a strict content security policy', async () => {
    const page = await open('/strict.html');
    expect(await widthOf(page)).toBe(usualWidth);
    await clickInPanel(page, 'More');
    expect(await wordsOf(page, '[role=menuitem]')).not.toEqual([]);
    await page.close();
  });

  it('shows the panel in a document whose members are named over', async () => {
    const page = await open('/clobbered.html');
    await clickInPanel(page, 'Collapse');
    await until('the pill', async () => (await wordsOf(page, '.pill')).length === 1);
    await panel(page).click('.pill');
    await panelOf(page, showcase().name);
    await until(
      'its place to be remembered',
      async () => !(await settings()).includes('"collapsed":true'),
    );
    await page.close();
  });
});

describe('addresses', () => {
  it.each([
    ['a hash alone', (to: string) => location.assign(to)],
    ['pushState without a word', (to: string) => history.pushState(null, '', to)],
    ['replaceState', (to: string) => history.replaceState(null, '', to)],
  ])('are followed: %s', async (_, move) => {
    const page = await open('/plain.html');
    const [other] = stage.crm.sample.rows.deals.slice(7);
    await page.evaluate(move, `#/deals/${other?.id}/show`);
    await panelOf(page, other?.name ?? '');
    await page.evaluate(move, '#/deals');
    await until('the panel to go', async () => (await panel(page).count()) === 0);
    await page.close();
  });
});

describe('a page that wants clicks for itself', () => {
  it.each([
    ['makes everything see-through', 'html', 'opacity: .1'],
    ['filters everything', 'html', 'filter: opacity(.1)'],
  ])('and %s: nothing is done', async (_, selector, style) => {
    const page = await open('/plain.html');
    await page.evaluate(
      (wanted: string, css: string) => {
        const element = document.querySelector<HTMLElement>(wanted);
        const [name = '', value = ''] = css.split(': ');
        element?.style.setProperty(name, value, 'important');
      },
      selector,
      style,
    );
    await clickInPanel(page, 'Done');
    await nothingIsDone();
    await page.close();
  });

  it('cannot make the panel itself see-through, small or cut off', async () => {
    const page = await open('/plain.html');
    const before = await panel(page).rect('.panel');
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('partnerlens-panel');
      const wanted = { opacity: '.1', zoom: '.5', transform: 'scale(.2)', position: 'static' };
      for (const [name, value] of Object.entries(wanted))
        host?.style.setProperty(name, value, 'important');
      host?.style.setProperty('clip-path', 'inset(50%)', 'important');
    });
    expect(await panel(page).rect('.panel')).toEqual(before);
    const opacity = 'getComputedStyle(document.querySelector("partnerlens-panel")).opacity';
    expect(await page.evaluate(opacity)).toBe('1');
    await page.close();
  });

  it('and lays an unseen layer over the panel: nothing is done', async () => {
    const page = await open('/plain.html');
    await page.evaluate(() => {
      const layer = document.createElement('div');
      layer.style.cssText = 'position: fixed; inset: 0; opacity: 0; z-index: 2147483647';
      document.documentElement.append(layer);
    });
    await clickInPanel(page, 'Done');
    await nothingIsDone();
    await page.close();
  });

  it('and clicks by script: nothing is done', async () => {
    const page = await open('/plain.html');
    const box = await panel(page).rect('.acts .btn');
    await page.evaluate(
      (x: number, y: number) => {
        const host = document.querySelector<HTMLElement>('partnerlens-panel');
        host?.click();
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
          const event = { bubbles: true, composed: true, clientX: x, clientY: y, detail: 1 };
          document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent(type, event));
        }
      },
      (box?.x ?? 0) + 4,
      (box?.y ?? 0) + 4,
    );
    // Even with the inside of the panel in hand: the event is still no person's.
    await panel(page).evaluate((root) => {
      for (const button of root.querySelectorAll<HTMLElement>('.next button')) button.click();
    });
    await nothingIsDone();
    await page.close();
  });

  it('a person’s click on the panel as it is does count', async () => {
    const page = await open('/plain.html');
    await clickInPanel(page, 'Done');
    await until('the judgement', async () => (await judgements()) === 1);
    await clickInPanel(page, 'Undo');
    await until('it to be taken back', async () => (await judgements()) === 0);
    await page.close();
  });
});

const nothingIsDone = () => holds('undone', async () => (await judgements()) === 0);

async function judgements(): Promise<number> {
  const feedback = await askBackground(stage.options, 'feedback/list', null);
  return feedback.ok ? feedback.value.length : -1;
}

/** How light the ground of the panel is, from 0 to 1. */
const shadeOf = (page: Page) =>
  panel(page).evaluate((root) => {
    const element = root.querySelector('.panel');
    const context = document.createElement('canvas').getContext('2d');
    if (!element || !context) return Number.NaN;
    context.fillStyle = getComputedStyle(element).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 765;
  });

const settings = () =>
  stage.options.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, Storages>;
    return JSON.stringify(await (browser ?? chrome)?.storage.local.get());
  });

type Storages = { storage: { local: { get(): Promise<object> } } };

const widthOf = async (page: Page) => (await panel(page).rect('.panel'))?.width;

function showcase() {
  const { rows, truths } = stage.crm.sample;
  const deal = rows.deals.find(({ id }) => id === truths.showcaseDealId);
  if (!deal) throw new Error('The sample has no showcase deal');
  return deal;
}

async function open(path: string): Promise<Page> {
  const { id, name } = showcase();
  const page = await stage.browser.newPage(`${server.url}${path}#/deals/${id}/show`);
  await panelOf(page, name);
  expect(await panelTitle(page)).toBe(name);
  return page;
}
