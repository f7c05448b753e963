import { beforeAll, describe, expect, it } from 'vitest';
import { type Page, until } from '@/test/helpers/browser';
import { browserName, clickWords } from '@/test/helpers/set-up';
import { useStage } from '@/test/helpers/stage';

const stage = useStage();
let popup: Page;

beforeAll(async () => {
  popup = await stage.browser.extensionPage('popup.html');
  await popup.waitFor(() => document.querySelector('[role=combobox]'));
});

describe('the popup', () => {
  it('finds a partner while its name is typed, and opens it by key', async () => {
    const { rows } = stage.crm.sample;
    const wanted = rows.partners[40]?.name ?? '';
    await popup.click('[role=combobox]');
    for (const letter of wanted.slice(0, 4).toLowerCase()) await popup.press(letter);
    await until('the partner among the hits', async () => (await hits()).includes(wanted));
    for (const letter of wanted.slice(4, 9).toLowerCase()) await popup.press(letter);
    await popup.waitFor(
      (name: string) => document.querySelector('.hit .clip')?.textContent === name,
      {},
      wanted,
    );

    await popup.press('Enter');
    await popup.waitFor(
      (name: string) => document.querySelector('h2.name')?.textContent === name,
      {},
      wanted,
    );
    await popup.waitFor(() => document.querySelector('.ring'));
    // The search box that had the focus is gone: the focus is where the reading goes on.
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe(wanted);
    await clickWords(popup, 'Back');
    await popup.waitFor(() => document.querySelector('[role=combobox]'));
  });

  it('goes through the hits by arrow and takes Escape as a new start', async () => {
    await popup.click('[role=combobox]');
    await popup.press('a');
    await popup.waitFor(() => document.querySelectorAll('.hit').length > 3);
    await popup.press('ArrowDown');
    await popup.press('ArrowDown');
    await popup.press('ArrowUp');
    expect(await active()).toBe((await hits())[1]);
    await popup.press('ArrowUp');
    await popup.press('ArrowUp');
    expect(await active()).toBe((await hits()).at(-1));
    await popup.press('Escape');
    expect(await hits()).toEqual([]);
  });

  it('says that nobody is called so', async () => {
    await popup.fill('[role=combobox]', 'zzzzz');
    await popup.waitFor(() =>
      document
        .querySelector('[role=status].hits-none')
        ?.textContent?.includes('No partner is called “zzzzz”'),
    );
    await popup.press('Escape');
  });

  it('shows how the programme is doing, who falls, and how fresh that is', async () => {
    const { rows, truths } = stage.crm.sample;
    await popup.waitFor(() => document.querySelectorAll('.mover').length > 0);
    const words = await read();
    expect(words).toMatch(/1 source · synced (just now|\d+ min ago)/);
    const names = rows.partners.map(({ name }) => name);
    const movers = await popup.evaluate(() =>
      [...document.querySelectorAll('.mover')].map(
        (mover) => mover.querySelector('.clip')?.textContent,
      ),
    );
    for (const mover of movers) expect(names).toContain(mover);
    const collapsing = rows.partners.filter(({ id }) => truths.collapsingPartnerIds.includes(id));
    expect(movers.some((mover) => collapsing.some(({ name }) => name === mover))).toBe(true);

    await popup.click('.mover');
    await popup.waitFor(
      (name: string) => document.querySelector('h2.name')?.textContent === name,
      {},
      movers[0] ?? '',
    );
    await clickWords(popup, 'Back');
  });

  it('has no switch for a page that is none of ours', async () => {
    expect(await read()).toContain('Not available on this page');
  });

  it.runIf(browserName() === 'chromium')(
    'behind the toolbar button knows the site and the record of the page (Firefox hands out no popup)',
    async () => {
      const { rows, truths } = stage.crm.sample;
      const deal = rows.deals.find(({ id }) => id === truths.showcaseDealId);
      const page = await stage.open(`#/deals/${deal?.id}/show`);
      const real = await stage.browser.openPopup?.();
      if (!real) throw new Error('The popup did not open');
      const words = await until('the record in the popup', async () => {
        const text = await real.read();
        return text.includes('On this page') ? text : null;
      });
      expect(words).toContain(new URL(stage.crm.url).host);
      expect(words).toContain(deal?.name);
      expect(words).toContain('2 conflicts');
      await page.close();
    },
  );
});

const read = () => popup.evaluate(() => document.body.innerText);

const hits = () =>
  popup.evaluate(() =>
    [...document.querySelectorAll('.hit .grow > .clip:first-child')].map((hit) => hit.textContent),
  );

const active = () =>
  popup.evaluate(
    () => document.querySelector('.hit[aria-selected=true] .grow > .clip:first-child')?.textContent,
  );
