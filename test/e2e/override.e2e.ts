import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Page, panel, until } from '@/test/helpers/browser';
import { clickInPanel, openWhy, panelOf, wordsOf } from '@/test/helpers/panel-words';
import { askBackground, clickWords } from '@/test/helpers/set-up';
import { useStage } from '@/test/helpers/stage';
import { modalDialogScript, syntheticCrm } from '@/test/helpers/synthetic-crm';
import { type FolderServer, serveFolder } from '@/tools/lib/serve-folder';

const stage = useStage();
let server: FolderServer;
let page: Page;

beforeAll(async () => {
  const dialog = syntheticCrm({ body: '<div id="root"></div><script src="/dialog.js"></script>' });
  const files = { '/dialog.html': dialog, '/dialog.js': await modalDialogScript() };
  server = await serveFolder({ folder: '/nowhere', files });
  page = await stage.open(`#/deals/${deal().id}/show`);
  await panelOf(page, deal().name);
});
afterAll(() => server.close());

describe('why, on the real CRM', () => {
  it('adds up from where the score starts to the number in the ring', async () => {
    await openWhy(page);
    // Read at one moment: scores may still be coming in.
    const { ring, parts, sum } = await panel(page).evaluate((root) => {
      const points = (element: Element | null) =>
        Number.parseInt(element?.textContent?.replace('−', '-') ?? '', 10);
      const end = root.querySelector('.sum .num');
      const before = [...root.querySelectorAll('.from .num, .why .v, .rest .num')].filter(
        (cell) => end && end.compareDocumentPosition(cell) & Node.DOCUMENT_POSITION_PRECEDING,
      );
      return {
        ring: points(root.querySelector('.ring b')),
        parts: before.map(points),
        sum: points(end),
      };
    });
    expect(sum).toBe(ring);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.reduce((total, each) => total + each, 0)).toBe(sum);
  });
});

describe('an override', () => {
  it('is typed in by key, and the page hears none of it', async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['keydown', 'keypress', 'keyup'])
        document.addEventListener(type, (event) => heard.push((event as KeyboardEvent).key), true);
    });
    await openForm(page);
    await type(page, '80');
    expect(await fieldsOf(page)).toEqual(['80', '']);
    // Past the choice of days.
    await page.press('Tab');
    await page.press('Tab');
    await type(page, 'Signed orally');
    expect(await fieldsOf(page)).toEqual(['80', 'Signed orally']);
    await page.press('Enter');
    await until('both numbers', async () => bothNumbers(page));
    expect(await page.evaluate('globalThis.heard')).toEqual([]);
  });

  it('is still there after a reload and in another tab, with reason and end', async () => {
    await page.goto('about:blank');
    await page.goto(`${stage.crm.url}/#/deals/${deal().id}/show`);
    const words = await panelOf(page, deal().name);
    expect(words).toMatch(/You say 80 · model says \d+/);
    expect(words).toMatch(/“Signed orally”, until .+ 20\d\d/);
    expect((await wordsOf(page, '.ring b'))[0]).toContain('80');
    const listed = await askBackground(stage.options, 'overrides/list', null);
    expect(listed).toMatchObject({ value: [{ points: 80, name: deal().name }] });
  });

  it('is taken back by one click, and other tabs follow', async () => {
    const other = await stage.open(`#/deals/${deal().id}/show`);
    await panelOf(other, deal().name);
    expect(await bothNumbers(other)).toBe(true);
    await clickInPanel(other, 'Undo your override');
    await until('the model’s number alone', async () => !(await bothNumbers(other)));
    await other.close();
    await page.toFront();
    await until('the first tab to follow', async () => !(await bothNumbers(page)));
  });

  it('is listed in the options, with a way back that erases nothing', async () => {
    const { kind, subjectId } = { kind: 'deal-win', subjectId: `atomic:${deal().id}` } as const;
    const ask = { kind, subjectId, points: 12, reason: 'They said no', days: 7 } as const;
    const reply = await askBackground(stage.options, 'scores/override', ask);
    expect(reply.ok).toBe(true);
    await stage.options.toFront();
    await clickWords(stage.options, 'Privacy');
    await stage.options.waitFor(() => document.body.textContent?.includes('They said no'));
    await clickWords(stage.options, `Take back: ${deal().name}`);
    await stage.options.waitFor(() =>
      [...document.querySelectorAll('tr')].some(({ textContent }) =>
        /They said no.*taken back/.test(textContent ?? ''),
      ),
    );
    const listed = await askBackground(stage.options, 'overrides/list', null);
    expect(listed).toMatchObject({
      value: [
        { points: 12, ended: 'taken-back' },
        { points: 80, ended: 'taken-back' },
      ],
    });
    await page.toFront();
  });

  it('of a score that is not there is refused', async () => {
    const nobody = { kind: 'deal-win', subjectId: 'atomic:999999' } as const;
    const ask = { ...nobody, points: 12, reason: 'No', days: 7 } as const;
    expect(await askBackground(stage.options, 'scores/override', ask)).toMatchObject({
      ok: false,
      problem: { code: 'override-no-score' },
    });
  });
});

describe('“this score is wrong”', () => {
  it('keeps the reason, is told again after a reload, and is taken back', async () => {
    await openWhy(page);
    await clickInPanel(page, 'This score is wrong');
    await clickInPanel(page, 'Old data');
    await clickInPanel(page, 'Mark as wrong');
    await until('the word to be kept', async () => (await reasons()).includes('Old data'));
    await page.goto('about:blank');
    await page.goto(`${stage.crm.url}/#/deals/${deal().id}/show`);
    await panelOf(page, deal().name);
    await openWhy(page);
    expect((await wordsOf(page, '.disagree'))[0]).toContain('marked this score as wrong: Old data');
    await clickInPanel(page, 'Take back');
    await until('it to be taken back', async () => (await reasons()).length === 0);
  });
});

describe('with a modal Radix dialog open', () => {
  it('a reason can be typed, and the dialog keeps what was typed there', async () => {
    const dialog = await stage.browser.newPage(
      `${server.url}/dialog.html#/deals/${deal().id}/show`,
    );
    await panelOf(dialog, deal().name);
    await dialog.click('#typed');
    await dialog.fill('#typed', 'not saved yet');
    await openWhy(dialog);
    await openForm(dialog);
    await type(dialog, '33');
    await dialog.press('Tab');
    await dialog.press('Tab');
    await type(dialog, 'no budget');
    expect(await fieldsOf(dialog)).toEqual(['33', 'no budget']);
    await dialog.press('Escape');
    await until('the form to close', async () => (await fieldsOf(dialog)).length === 0);
    expect(
      await dialog.evaluate(() => document.querySelector<HTMLInputElement>('#typed')?.value),
    ).toBe('not saved yet');
    await dialog.close();
  });
});

function deal() {
  const { rows, truths } = stage.crm.sample;
  const found = rows.deals.find(({ id }) => id === truths.showcaseDealId);
  if (!found) throw new Error('The sample has no showcase deal');
  return found;
}

async function openForm(on: Page): Promise<void> {
  await clickInPanel(on, 'Override');
  await until('the form', async () => (await fieldsOf(on)).length === 2);
}

async function type(on: Page, words: string): Promise<void> {
  for (const letter of words) await on.press(letter);
}

const fieldsOf = (on: Page): Promise<string[]> =>
  panel(on).evaluate((root) =>
    [...root.querySelectorAll<HTMLInputElement>('form input')].map(({ value }) => value),
  );

const bothNumbers = async (on: Page): Promise<boolean> =>
  (await wordsOf(on, '.hero')).some((words) => /You say \d+ · model says \d+/.test(words));

async function reasons(): Promise<(string | undefined)[]> {
  const feedback = await askBackground(stage.options, 'feedback/list', null);
  if (!feedback.ok) return [];
  return feedback.value.filter(({ ended }) => !ended).map(({ reason }) => reason);
}
