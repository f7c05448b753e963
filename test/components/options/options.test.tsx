// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { DiagnosticsPage } from '@/components/options/DiagnosticsPage';
import { ImportReport } from '@/components/options/ImportReport';
import { Options } from '@/components/options/Options';
import type { ImportChoices } from '@/components/options/ports';
import { refusalsCsv } from '@/components/options/refusals-csv';
import { createFormat } from '@/components/state/format';
import { FormatContext } from '@/components/state/format-context';
import { createImportState } from '@/components/state/import-state';
import type { OptionsPorts } from '@/components/state/options-ports';
import { ok } from '@/lib/domain/result';
import type { Refusal } from '@/lib/domain/source';
import { say } from '@/lib/domain/text';
import { csvCell } from '@/lib/sources/files/csv-cell';
import { english } from '@/test/helpers/english';
import { importPorts, optionsWith, registry } from '../fixtures/options';
import { optionsStates } from '../gallery/options-states';
import { mounted } from '../mounted';

const page = async (ports: Partial<OptionsPorts> = {}) =>
  mounted(
    <Options
      state={await optionsWith(ports)}
      imports={createImportState(importPorts)}
      registry={registry}
    />,
  );

describe('options', () => {
  it.each(Object.keys(optionsStates))('%s: says something and never NaN', async (name) => {
    const exhibit = await optionsStates[name]?.();
    if (!exhibit) throw new Error(name);
    const { words } = mounted(
      <Options
        state={exhibit.options}
        imports={exhibit.imports}
        registry={registry}
        first={exhibit.page}
      />,
    );
    expect(words()).not.toMatch(/NaN|undefined|\$\d|\boptions[A-Z]/);
  });

  it('does not save a policy with an impossible number', async () => {
    const savePolicy = vi.fn(async () => ok(null));
    const { button, click, type, find, words } = await page({ savePolicy });
    click(button('Policy'));
    type(find('.settings input'), '0');
    expect(words()).toContain('whole number from 1 to 3,650');
    click(button('Save'));
    expect(savePolicy).not.toHaveBeenCalled();
    type(find('.settings input'), '120');
    expect(words()).toContain('Protection, in days: 90 → 120');
    click(button('Save'));
    expect(savePolicy).toHaveBeenCalledWith(
      expect.objectContaining({ protectionDays: 120, version: 2 }),
    );
  });

  it('saves weights of health only where they sum to 100, and money has at most half', async () => {
    const saveHealthWeights = vi.fn(async () => ok(null));
    const { root, button, click, type, words } = await page({ saveHealthWeights });
    click(button('Health'));
    const [growth, , logins] = [...root.querySelectorAll<HTMLElement>('.days input')];
    if (!growth || !logins) throw new Error('no inputs');
    type(growth, '35');
    expect(words()).toContain('110 %');
    click(button('Save'));
    type(logins, '10');
    expect(words()).toContain('50 %');
    click(button('Save'));
    type(growth, 'much');
    click(button('Save'));
    expect(saveHealthWeights).not.toHaveBeenCalled();
    type(growth, '30');
    type(logins, '15');
    click(button('Save'));
    expect(saveHealthWeights).toHaveBeenCalledWith(
      expect.objectContaining({ revenueGrowth: 30, engagement: 15 }),
    );
  });

  it('refuses a feed without encryption before anything is sent', async () => {
    const saveSource = vi.fn(async () => ok(null));
    const { button, click, type, find, words } = await page({ saveSource });
    click(button('Connect a feed'));
    // The guess of the currency comes in by itself.
    await new Promise((resolve) => setTimeout(resolve));
    type(find('form input'), 'http://feed.example.com');
    click(button('Connect'));
    expect(words()).toContain('begins with https://');
    expect(saveSource).not.toHaveBeenCalled();
    type(find('form input'), 'https://feed.example.com/v1');
    click(button('Connect'));
    expect(saveSource).toHaveBeenCalledWith(
      expect.objectContaining({
        remember: false,
        source: expect.objectContaining({
          kind: 'http-feed',
          space: 'atomic',
          settings: { url: 'https://feed.example.com/v1', currency: 'EUR' },
        }),
      }),
    );
  });

  it('keeps a currency that was chosen before the guess came', async () => {
    const saveSource = vi.fn(async () => ok(null));
    let come = (_: ImportChoices): void => undefined;
    const guessChoices = () =>
      new Promise<ImportChoices>((resolve) => {
        come = resolve;
      });
    const { button, click, type, find, root, settle } = await page({ saveSource, guessChoices });
    click(button('Connect a feed'));
    await settle();
    const currency = root.querySelectorAll<HTMLSelectElement>('form select')[1];
    if (!currency) throw new Error('no currency');
    currency.value = 'CHF';
    currency.dispatchEvent(new Event('change', { bubbles: true }));
    come({ space: 'salesforce', currency: 'EUR', dateOrder: null });
    await settle();
    type(find('form input'), 'https://feed.example.com/v1');
    click(button('Connect'));
    expect(saveSource).toHaveBeenCalledWith(
      expect.objectContaining({
        source: expect.objectContaining({
          space: 'salesforce',
          settings: { url: 'https://feed.example.com/v1', currency: 'CHF' },
        }),
      }),
    );
  });

  it('shows what a source refused, and asks what would let it in', async () => {
    const saveSource = vi.fn(async () => ok(null));
    const { find, words } = await page({ saveSource });
    expect(words()).toContain('3 rows refused');
    expect(words()).toContain('The first 2:');
    expect(find('details').textContent).toContain('“a lot” is not an amount of money');
    const field = find('article select') as HTMLSelectElement;
    field.value = 'mdy';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    expect(saveSource).toHaveBeenCalledWith({
      source: expect.objectContaining({
        name: 'Partner portal',
        settings: { dateOrder: 'mdy' },
      }),
    });
  });

  it('offers no button that would move away once the sources have come', async () => {
    const state = await optionsWith();
    const known = state.sources.value;
    state.sources.value = null;
    const imports = createImportState(importPorts);
    const { root, words } = mounted(<Options {...{ state, imports, registry }} />);
    expect(root.querySelectorAll('main button')).toHaveLength(0);
    state.sources.value = known;
    await vi.waitFor(() => expect(words()).toContain('Import files'));
  });

  it('does not say that no site is on before it knows', async () => {
    const state = await optionsWith();
    const known = state.sites.value;
    state.sites.value = null;
    const imports = createImportState(importPorts);
    const { words } = mounted(<Options {...{ state, imports, registry }} first="sites" />);
    expect(words()).not.toContain('No site is turned on');
    state.sites.value = known;
    await vi.waitFor(() => expect(words()).toContain('https://crm.example.com'));
  });

  it('closes a way to add data that was opened', async () => {
    const { button, click, root } = await page();
    click(button('Connect a feed'));
    expect(button('Connect a feed').getAttribute('aria-expanded')).toBe('true');
    click(button('Connect a feed'));
    expect(button('Connect a feed').getAttribute('aria-expanded')).toBe('false');
    expect(root.querySelector('form')).toBeNull();
  });

  it('writes figures in the reader’s own way', async () => {
    const format = createFormat((key) => key, 'de');
    const state = await optionsWith();
    const { words } = mounted(
      <FormatContext.Provider value={format}>
        <DiagnosticsPage state={state} />
      </FormatContext.Provider>,
    );
    expect(words()).toMatch(/0,\d\d/);
    expect(words()).not.toMatch(/0\.\d\d/);
  });

  it.each([
    [1, '1 row.'],
    [1_204, '1,204 rows.'],
  ])('says how many rows an export brought back: %i', async (rows, said) => {
    const { button, click, root, settle, words } = await page({ importBack: async () => ok(rows) });
    click(button('Privacy'));
    const input = root.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no file input');
    Object.defineProperty(input, 'files', { value: [new File(['{}'], 'partnerlens.json')] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    expect(words()).toContain(`The export was read back in: ${said}`);
  });

  it('erases only once the word is typed', async () => {
    const eraseAll = vi.fn(async () => ok(null));
    const { button, click, type, find } = await page({ eraseAll });
    click(button('Privacy'));
    click(button('Erase everything'));
    type(find('.field input'), 'eras');
    click(button('Erase everything'));
    expect(eraseAll).not.toHaveBeenCalled();
    type(find('.field input'), ' Erase ');
    click(button('Erase everything'));
    expect(eraseAll).toHaveBeenCalledTimes(1);
  });

  it('asks again for a site whose permission was taken back', async () => {
    const siteOn = vi.fn(async () => ok(null));
    const { button, click } = await page({ siteOn });
    click(button('Sites'));
    click(button('Ask again'));
    expect(siteOn).toHaveBeenCalledWith('https://sales.example.org/*');
  });

  it('removes a source only after a second click', async () => {
    const removeSource = vi.fn(async () => ok(null));
    const { root, click, words } = await page({ removeSource });
    const remove = () =>
      [...root.querySelectorAll('button')].find((one) => one.textContent === 'Remove');
    click(remove() as HTMLElement);
    expect(words()).toContain('with all rows it brought');
    expect(removeSource).not.toHaveBeenCalled();
    click(remove() as HTMLElement);
    expect(removeSource).toHaveBeenCalledWith('Partner portal');
  });
});

describe('refused rows on the screen', () => {
  const refusal = (entity: Refusal['entity'], row: number, words: string): Refusal => ({
    entity,
    row,
    column: 'Partner',
    text: say(words),
  });

  it('name each reason once, so that many rows of one hide no other', () => {
    const deals = Array.from({ length: 40 }, (_, index) => refusal('deals', index + 1, 'Two'));
    const refusals = [...deals, refusal('registrations', 7, 'Unknown'), refusal('deals', 9, 'Odd')];
    const report = { read: 99, kept: 0, merged: 0, refused: 99, refusals };
    const { root, words } = mounted(
      <ImportReport {...{ report, csvCell }} download={vi.fn()} onDone={() => undefined} />,
    );
    const rows = [...root.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      ['Deals', '1, 2, 3, 4, 5 and 35 more', 'Partner', 'Two'],
      ['Deal registrations', '7', 'Partner', 'Unknown'],
      ['Deals', '9', 'Partner', 'Odd'],
    ]);
    expect(words()).toContain('The first 42:');
  });
});

describe('refused rows as a file', () => {
  const refusals: readonly Refusal[] = [
    { entity: 'deals', row: 17, column: '=cmd()', text: say('“31.02.” is not a day, is it?') },
  ];

  it('hold nothing that a spreadsheet runs', () => {
    expect(refusalsCsv(refusals, english, csvCell)).toBe(
      'Table,Row,Column,Reason\r\nDeals,17,\'=cmd(),"“31.02.” is not a day, is it?"',
    );
  });

  it('begin with the mark behind which Excel reads their letters right', async () => {
    const download = vi.fn<OptionsPorts['download']>();
    const report = { read: 1, kept: 0, merged: 0, refused: 1, refusals };
    const { button, click } = mounted(
      <ImportReport {...{ report, csvCell, download }} onDone={() => undefined} />,
    );
    click(button('Download the refused rows'));
    const bytes = new Uint8Array((await download.mock.calls[0]?.[0].arrayBuffer()) ?? []);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});
