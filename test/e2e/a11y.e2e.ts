import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Page, panel, until } from '@/test/helpers/browser';
import { clickInPanel, openWhy, panelOf, wordsOf } from '@/test/helpers/panel-words';
import { clickWords } from '@/test/helpers/set-up';
import { useStage } from '@/test/helpers/stage';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCHEMES = ['light', 'dark'] as const;
const DASHBOARD_PAGES = ['Partners', 'Segments', 'Forecast', 'Recruit', 'Rules', 'Models'];
const OPTIONS_PAGES = ['Sources', 'Sites', 'Policy', 'Health', 'Privacy', 'Diagnostics'];

const stage = useStage();
let popup: Page;
let dashboard: Page;
let page: Page;

beforeAll(async () => {
  const { rows, truths } = stage.crm.sample;
  popup = await stage.browser.extensionPage('popup.html');
  dashboard = await stage.browser.extensionPage('dashboard.html');
  page = await stage.open(`#/deals/${truths.showcaseDealId}/show`);
  await panelOf(page, rows.deals.find(({ id }) => id === truths.showcaseDealId)?.name ?? '');
  for (const each of [popup, dashboard, stage.options, page]) await each.evaluate(`{ ${AXE} }`);
});

describe.each(SCHEMES)('axe, in %s colours, finds nothing wrong', (scheme) => {
  it('with the panel', async () => {
    await page.toFront();
    await page.setColorScheme(scheme);
    expect(await violationsInPanel()).toEqual([]);
    await openWhy(page);
    expect(await violationsInPanel()).toEqual([]);
    for (const form of ['Override', 'This score is wrong']) {
      await clickInPanel(page, form);
      await until(`the form “${form}”`, async () => (await wordsOf(page, 'form')).length > 0);
      expect(await violationsInPanel()).toEqual([]);
      await clickInPanel(page, 'Cancel');
    }
    await clickInPanel(page, 'Show fewer');
    await panel(page).click('[aria-haspopup=menu]');
    await until('the menu', async () => (await wordsOf(page, '[role=menuitem]')).length > 0);
    expect(await violationsInPanel()).toEqual([]);
    await page.press('Escape');
  });

  it('with the popup, its hits and a summary', async () => {
    await popup.toFront();
    await popup.setColorScheme(scheme);
    expect(await violations(popup)).toEqual([]);
    await popup.fill('[role=combobox]', 'a');
    await popup.waitFor(() => document.querySelector('.hit'));
    expect(await violations(popup)).toEqual([]);
    await popup.click('.hit');
    await popup.waitFor(() => document.querySelector('.ring'));
    expect(await violations(popup)).toEqual([]);
    await clickWords(popup, 'Back');
  });

  it.each(OPTIONS_PAGES)('with the options page %s', async (name) => {
    await stage.options.toFront();
    await stage.options.setColorScheme(scheme);
    await clickWords(stage.options, name);
    await stage.options.waitFor(
      (title: string) => document.querySelector('h2')?.textContent === title,
      {},
      name,
    );
    expect(await violations(stage.options)).toEqual([]);
  });

  it.each(DASHBOARD_PAGES)('with the dashboard page %s', async (name) => {
    await dashboard.toFront();
    await dashboard.setColorScheme(scheme);
    await openDashboard(name);
    // What is shown on demand is looked at as well.
    await dashboard.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
    expect(await violations(dashboard)).toEqual([]);
  });
});

describe.each(SCHEMES)('scroll bars, in %s colours', (scheme) => {
  it('are drawn in colours of ours, which a dark page can be read beside', async () => {
    await page.setColorScheme(scheme);
    const inPanel = await panel(page).evaluate((root) => {
      const scroller = root.querySelector('.scroll');
      return scroller && getComputedStyle(scroller).scrollbarColor;
    });
    expect(inPanel).toMatch(/^rgb\(/);
    for (const own of [popup, dashboard, stage.options]) {
      const color = 'getComputedStyle(document.documentElement).scrollbarColor';
      expect(await own.evaluate(color)).toMatch(/^rgb\(/);
    }
  });
});

describe('by keyboard alone', () => {
  it('the panel is reached by its key, walked through, and left', async () => {
    await page.toFront();
    await page.press('Alt+Shift+P');
    await until('the panel to hide', async () => (await panel(page).rect('.panel')) === null);
    await page.press('Alt+Shift+P');
    await until('the panel to show', async () => (await panel(page).rect('.panel')) !== null);

    const seen = await walk(() => focusInPanel(), 25);
    const names = seen.map(({ name }) => name);
    expect(names).toContain('More');
    expect(names).toContain('Collapse');
    expect(names.some((name) => name.startsWith('Done: '))).toBe(true);
    expect(seen.filter(({ ringed }) => !ringed)).toEqual([]);

    await until('the focus back in the panel', async () => {
      await page.press('Tab');
      return focusInPanel();
    });
    await focusByTab('More');
    await page.press('Enter');
    await until(
      'the menu',
      async () => (await focusInPanel())?.name.startsWith('Move to the') ?? false,
    );
    await page.press('ArrowDown');
    expect((await focusInPanel())?.name).toContain('Collapse');
    await page.press('Escape');
    await until(
      'the menu to close',
      async () => (await wordsOf(page, '[role=menuitem]')).length === 0,
    );
    expect((await focusInPanel())?.name).toBe('More');

    await focusByTab('Collapse');
    await page.press('Enter');
    await until('the pill', async () => (await focusInPanel())?.name.includes('Open PartnerLens'));
    await page.press('Enter');
    await until('the panel', async () => (await panel(page).rect('.panel')) !== null);
  });

  it('an action is marked as done and brought back', async () => {
    const [first] = await wordsOf(page, '.next li > div > p:first-child');
    await focusByTab('Done: ');
    await page.press('Enter');
    await until(
      'it to go',
      async () => (await wordsOf(page, '.next li > div > p:first-child'))[0] !== first,
    );
    await focusByTab('Undo');
    await page.press(' ');
    await until(
      'it to be back',
      async () => (await wordsOf(page, '.next li > div > p:first-child'))[0] === first,
    );
  });

  it('every page of the options is reached, with the focus in sight', async () => {
    const options = await stage.browser.extensionPage('options.html');
    await options.toFront();
    await options.waitFor(() => document.querySelector('nav button'));
    for (const name of OPTIONS_PAGES) {
      await options.press('Tab');
      expect(await focusOn(options)).toEqual({ name, ringed: true });
      await options.press('Enter');
      await options.waitFor(
        (title: string) => document.querySelector('h2')?.textContent === title,
        {},
        name,
      );
    }
    await until('the focus on what can be done there', async () => {
      await options.press('Tab');
      const focus = await focusOn(options);
      return focus?.ringed && focus.name === 'Train and score now';
    });
    await options.close();
  });

  it('the dashboard is walked through: a page, the table’s cells, a partner’s forecast', async () => {
    await dashboard.toFront();
    await openDashboard('Partners');
    await dashboard.evaluate(() => document.querySelector<HTMLElement>('main')?.focus());
    await until('the focus on the table', async () => {
      await dashboard.press('Tab');
      return dashboard.evaluate(() => document.activeElement?.role === 'grid');
    });
    await dashboard.press('ArrowDown');
    await dashboard.press('ArrowDown');
    const wanted = await until('the third partner', () =>
      dashboard.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
        const cell = document.getElementById(id);
        return cell?.closest('[aria-rowindex="4"]') && cell.textContent;
      }),
    );
    await dashboard.press('Enter');
    await dashboard.waitFor(
      (name: string) => document.querySelector('.box')?.textContent?.startsWith(name),
      {},
      wanted,
    );
    expect(await dashboard.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  it('the popup leads from search to a partner and back', async () => {
    await popup.toFront();
    await until('the focus in the search', async () => {
      await popup.press('Tab');
      return popup.evaluate(() => document.activeElement?.role === 'combobox');
    });
    await popup.press('e');
    await popup.waitFor(() => document.querySelector('.hit'));
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('.ring'));
    await until('the focus on the way back', async () => {
      await popup.press('Shift+Tab');
      return (await focusOn(popup))?.name === 'Back';
    });
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('[role=combobox]'));
  });
});

/** Follows the link of a page of the dashboard and waits for what it shows. */
async function openDashboard(name: string): Promise<void> {
  await clickWords(dashboard, name);
  await dashboard.waitFor(
    (title: string) =>
      document.querySelector('h2')?.textContent === title && !document.querySelector('.skel'),
    {},
    name,
  );
}

type Focus = { readonly name: string; readonly ringed: boolean };

/** Presses Tab so many times and notes what has the focus. */
async function walk(focus: () => Promise<Focus | null>, presses: number): Promise<Focus[]> {
  const seen: Focus[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.press('Tab');
    const now = await focus();
    if (now) seen.push(now);
    // Beyond the last control is the browser's own frame: keys sent to the page press nothing from there.
    else if (seen.length > 0) break;
  }
  return seen;
}

/** Hides and shows the panel by its key, which puts the focus there, and goes on by Tab. */
async function focusByTab(name: string): Promise<void> {
  for (const state of ['hidden', 'shown']) {
    await page.press('Alt+Shift+P');
    await until(`the panel to be ${state}`, async () => {
      return ((await panel(page).rect('.panel')) === null) === (state === 'hidden');
    });
  }
  await until(`the focus on “${name}”`, async () => {
    await page.press('Tab');
    return (await focusInPanel())?.name.startsWith(name);
  });
}

const focusInPanel = () =>
  panel(page).evaluate((root) => {
    const element = root.activeElement;
    if (!element || element.matches('.dock')) return null;
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    return {
      name: element.ariaLabel ?? element.textContent ?? '',
      ringed: outlineStyle !== 'none' || boxShadow !== 'none',
    };
  });

const focusOn = (own: Page) =>
  own.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const shown = element.matches('input[type=file]') ? element.nextElementSibling : element;
    const { outlineStyle, boxShadow } = getComputedStyle(shown ?? element);
    return {
      name: element.ariaLabel ?? element.textContent ?? '',
      ringed: outlineStyle !== 'none' || boxShadow !== 'none',
    };
  });

type Axe = { run(context: unknown, options?: object): Promise<{ violations: Violation[] }> };
type Violation = { id: string; nodes: { html: string; failureSummary?: string }[] };

const violations = (own: Page) =>
  own.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const found = await axe.run(document);
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('; ')}`,
    );
  });

/** Axe looks into open shadow roots only; for it, and only meanwhile, ours is one. */
const violationsInPanel = () =>
  panel(page).evaluate(async (root) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
    try {
      const found = await axe.run({ include: [root.host] });
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('; ')}`,
      );
    } finally {
      Reflect.deleteProperty(root.host, 'shadowRoot');
    }
  });
