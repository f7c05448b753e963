import { rm } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { holds, type Page, panel, until } from '@/test/helpers/browser';
import { markOf, openDraft, openSearch, searchOf, typeKeys } from '@/test/helpers/deal-form';
import { clickInPanel, wordsOf } from '@/test/helpers/panel-words';
import { askBackground, browserName, openWithExtension, turnOn } from '@/test/helpers/set-up';
import { profileWithSample, useStage } from '@/test/helpers/stage';

const stage = useStage();
let page: Page;

beforeAll(async () => {
  page = await stage.browser.newPage('about:blank');
});

describe('a new deal, while it is typed into the real CRM', () => {
  it('shows nothing before anything is typed', async () => {
    await openSearch(page, stage.crm.url);
    await panel(page).staysAway();
  });

  it('names the rule, the claimant and whom to ask before the deal is saved', async () => {
    const { customer, rival } = planted('claimed-by-other');
    await openSearch(page, stage.crm.url);
    await typeKeys(page, customer);
    const words = await openDraft(page, customer);
    expect(words).toContain('New deal');
    expect(words).toContain(`Registered by ${rival}`);
    expect(await wordsOf(page, '.card .evidence li')).not.toEqual([]);
    expect(await markOf(page)).toMatch(/^\d+ conflicts?: /);
    expect((await wordsOf(page, '.card button')).join()).toMatch(/Ask /);
    // Nothing was saved, and nothing was written.
    expect(await page.url()).toContain('#/deals/create');
  });

  it('says so while the name is only like one that is claimed', async () => {
    const { otherName } = planted('similar-name');
    const typed = `${otherName} Works`;
    await openSearch(page, stage.crm.url);
    await typeKeys(page, typed);
    const words = await openDraft(page, typed);
    expect(words).toContain(`likely the same company as “${otherName}”`);
  });

  it('finds nothing in a look-alike', async () => {
    const { customer } = planted('claimed-by-other');
    const [, ...kind] = customer.split(' ');
    for (const name of [`Zephyrholt ${kind.join(' ')}`, 'GmbH', kind.join(' ')]) {
      await openSearch(page, stage.crm.url);
      await typeKeys(page, name);
      await until('the check', async () => (await markOf(page)).startsWith('No conflict found'));
      expect(await openDraft(page, name)).toContain('No conflict found with what is typed so far.');
      await staysClear(page);
    }
  });

  it('leaves every key, the focus and the field as they are', async () => {
    const { customer } = planted('claimed-by-other');
    await openSearch(page, stage.crm.url);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      addEventListener('keydown', ({ key, defaultPrevented }) =>
        heard.push(key + defaultPrevented),
      );
    });
    await typeKeys(page, customer);
    await markOf(page);
    expect(await searchOf(page)).toEqual({ value: customer, isFocused: true });
    expect(await page.evaluate('globalThis.heard')).toEqual(
      [...customer].map((key) => `${key}false`),
    );
    // Opening the panel takes neither the focus nor the text.
    await openDraft(page, customer);
    expect(await searchOf(page)).toEqual({ value: customer, isFocused: true });
    await page.press('!');
    expect(await searchOf(page)).toEqual({ value: `${customer}!`, isFocused: true });
  });

  it('survives a name of 10,000 letters, marks that turn it around, and editable text', async () => {
    const { customer } = planted('claimed-by-other');
    await page.goto('about:blank');
    await page.goto(`${stage.crm.url}/#/companies/create`);
    await until('the form', () =>
      page.evaluate(() => document.querySelector('[name=website]') !== null),
    );
    await page.click('main form input[name=name]');
    await typeKeys(page, customer);
    expect(await openDraft(page, customer)).toContain('New company');
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('main form input[name=name]');
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      set?.call(input, `\u202e${'Acme '.repeat(2000)}`);
      const editable = document.createElement('div');
      editable.contentEditable = 'true';
      editable.id = 'editable';
      document.querySelector('main form')?.prepend(editable);
    });
    await typeKeys(page, 'x');
    const name = await until('its draft', async () => {
      const [shown] = await wordsOf(page, '.panel .name');
      return shown?.startsWith('Acme') ? shown : null;
    });
    expect(name.length).toBeLessThanOrEqual(200);
    await staysClear(page);
    expect(await page.evaluate(() => document.querySelector('#editable')?.innerHTML)).toBe('');
  });
});

describe('a wrong match, corrected in the form', () => {
  it('holds after a resync and a restart of the browser', { timeout: 300_000 }, async () => {
    const { url } = stage.crm;
    const profile = await profileWithSample(url);
    const { otherName } = planted('similar-name');
    const typed = `${otherName} Works`;
    let browser = await openWithExtension(browserName(), { profile });
    const found = async () => {
      const form = await browser.newPage('about:blank');
      await openSearch(form, url);
      await typeKeys(form, typed);
      await openDraft(form, typed);
      return form;
    };
    try {
      const options = await browser.extensionPage('options.html');
      await turnOn(browser, options, url);
      const form = await found();
      expect(await wordsOf(form, '.card')).not.toEqual([]);
      while ((await wordsOf(form, '.card')).length > 0) {
        const before = (await wordsOf(form, '.card')).length;
        await clickInPanel(form, 'Not the same');
        await until('it to be gone', async () => (await wordsOf(form, '.card')).length < before);
      }
      await staysClear(await found());

      const sources = await askBackground(options, 'sources/list', null);
      const [{ source } = { source: { id: '' } }] = sources.ok ? sources.value : [];
      const since = Date.now();
      await askBackground(options, 'sources/sync', { id: source.id });
      await until(
        'the resync',
        async () => {
          const reply = await askBackground(options, 'sources/list', null);
          return reply.ok && (reply.value[0]?.sync.succeededAt ?? 0) > since;
        },
        90_000,
      );
      await staysClear(await found());

      await browser.close();
      browser = await openWithExtension(browserName(), { profile });
      await turnOn(browser, await browser.extensionPage('options.html'), url);
      await staysClear(await found());
    } finally {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    }
  });
});

/** No conflict comes late. */
const staysClear = (form: Page) =>
  holds('without a conflict', async () => (await wordsOf(form, '.card')).length === 0);

/** A planted conflict: the customer's name, the rival's, and the customer's other name. */
function planted(kind: string): { customer: string; rival: string; otherName: string } {
  const { rows, truths } = stage.crm.sample;
  const one = truths.conflicts.find((each) => each.kind === kind);
  const deal = rows.deals.find(({ id }) => id === one?.dealId);
  const registration = rows.registrations.find(({ id }) => id === one?.registrationId);
  const nameIn = (list: readonly { id: number; name: string }[], id?: number | null) =>
    list.find((row) => row.id === id)?.name ?? 'nothing of this id';
  return {
    customer: nameIn(rows.accounts, deal?.accountId),
    rival: nameIn(rows.partners, registration?.partnerId),
    otherName: nameIn(rows.accounts, one?.otherAccountId),
  };
}
