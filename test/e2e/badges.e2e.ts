import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { BADGE_TAG } from '@/entrypoints/badges/mounting';
import { holds, type Page, panel, until } from '@/test/helpers/browser';
import { clickWords } from '@/test/helpers/set-up';
import { useStage } from '@/test/helpers/stage';

/** The newest deals, more of them than the board shows by itself. */
const BOARD = '#/deals?sort=id&order=DESC&page=1&perPage=200';

const stage = useStage();
let page: Page;

beforeAll(async () => {
  page = await stage.open(BOARD);
});

describe('the board of the real CRM', () => {
  it('has a badge beside a deal that somebody else has claimed, in words as well', async () => {
    const id = planted();
    await toRow(id);
    const words = await wordsAt(id);
    expect(words).toMatch(/^Score \d+, \w[\w ]*\. \d+ conflicts?, worst: blocks\.$/);
    expect(await chipAt(id)).toMatch(/^\d+$/);
  });

  it('says nothing beside a record that is none of ours', async () => {
    await addCard('987654321');
    await toRow('987654321');
    await until('its answer', () => isThere('987654321'));
    expect(await wordsAt('987654321')).toBe('');
    await page.evaluate(() =>
      document.querySelector('[data-rfd-draggable-id="987654321"]')?.remove(),
    );
  });

  it('asks for no row off screen', async () => {
    const isFar = () =>
      page.evaluate(() => {
        const cards = [...document.querySelectorAll<HTMLElement>('[data-rfd-draggable-id]')];
        scrollTo(0, 0);
        return cards
          .filter((card) => card.getBoundingClientRect().top > 3 * innerHeight)
          .some((card) => card.querySelector('partnerlens-badge') !== null);
      });
    await holds('cards off screen without badges', async () => !(await isFar()));
  });

  it('moves nothing, takes no press, and shows the page nothing that it could measure', async () => {
    const id = planted();
    await toRow(id);
    await until('the badge', () => isThere(id));
    const seen = await page.evaluate(
      (wanted: string, tag: string) => {
        const card = document.querySelector<HTMLElement>(`[data-rfd-draggable-id="${wanted}"]`);
        const host = card?.querySelector<HTMLElement>(tag);
        const before = card?.getBoundingClientRect();
        const { right = 0, top = 0 } = before ?? {};
        const under = document.elementFromPoint(right - 20, top + 12);
        const around = { width: host?.scrollWidth, box: host?.getBoundingClientRect().width };
        const open = host?.shadowRoot ?? null;
        const inside = host?.childNodes.length;
        host?.remove();
        const after = card?.getBoundingClientRect();
        return {
          isMoved: JSON.stringify(before) !== JSON.stringify(after),
          isHit: under === host,
          around,
          open,
          inside,
        };
      },
      id,
      BADGE_TAG,
    );
    expect(seen).toMatchObject({ isMoved: false, isHit: false, open: null, inside: 0 });
    expect(seen.around.box).toBe(0);
  });

  it('has it again after the page has wiped it, drawn itself anew, or gone and come back', async () => {
    const id = planted();
    await until('the badge that was wiped', () => isThere(id));
    await page.evaluate(() => location.assign('#/companies'));
    await page.waitFor(() => document.querySelector('a[href^="#/companies/"][href$="/show"]'));
    await page.evaluate((board: string) => location.assign(board), BOARD);
    await page.waitFor(() => document.querySelector('[data-rfd-draggable-id]'));
    await toRow(id);
    await until('the badge', () => isThere(id));
    expect(await wordsAt(id)).toMatch(/worst: blocks/);
  });

  it('stays with its record as the page scrolls away and back', async () => {
    const id = planted();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await sleep(300);
    await toRow(id);
    expect(await wordsAt(id)).toMatch(/worst: blocks/);
    expect(await isInside(id)).toBe(true);
  });

  it('loses all badges when they are switched off for the site, and has them again after', async () => {
    const id = planted();
    await clickWords(stage.options, 'Sites');
    await clickWords(stage.options, 'Badges in lists and boards of http://127.0.0.1');
    await until('the badges to go', async () => (await badges()) === 0);
    await page.evaluate(() => location.assign('#/companies'));
    await page.waitFor(() => document.querySelector('a[href^="#/companies/"][href$="/show"]'));
    await holds('a list without badges', async () => (await badges()) === 0);
    await page.evaluate((board: string) => location.assign(board), BOARD);
    await clickWords(stage.options, 'Badges in lists and boards of http://127.0.0.1');
    await toRow(id);
    await until('the badge', () => isThere(id));
  });
});

/** The CRM's id of an open deal that another partner holds an approved claim on. */
function planted(): string {
  const { truths } = stage.crm.sample;
  const claimed = truths.conflicts.filter(({ kind }) => kind === 'claimed-by-other');
  return String(Math.max(...claimed.map(({ dealId }) => dealId ?? 0)));
}

const badges = () =>
  page.evaluate((tag: string) => document.getElementsByTagName(tag).length, BADGE_TAG);

const at = (id: string) => `[data-rfd-draggable-id="${id}"] > ${BADGE_TAG}`;
const isThere = (id: string) =>
  page.evaluate((host: string) => document.querySelector(host) !== null, at(id));

async function toRow(id: string): Promise<void> {
  await page.toFront();
  await until(`the card of ${id}`, () =>
    page.evaluate((wanted: string) => {
      const card = document.querySelector(`[data-rfd-draggable-id="${wanted}"]`);
      card?.scrollIntoView({ block: 'center' });
      return card !== null;
    }, id),
  );
}

const inBadge = async (id: string, selector: string): Promise<string> => {
  await until('the badge', () => isThere(id));
  return panel(page, at(id)).evaluate(
    (root, wanted: string) => root.querySelector(wanted)?.textContent ?? '',
    selector,
  );
};
const wordsAt = (id: string) => inBadge(id, '.unseen');
const chipAt = (id: string) => inBadge(id, '.chip b');

/** The chip lies within its card, wherever that has gone. */
const isInside = async (id: string): Promise<boolean> =>
  panel(page, at(id)).evaluate((root) => {
    const chip = root.querySelector('.chip')?.getBoundingClientRect();
    const card = root.host.parentElement?.getBoundingClientRect();
    if (!chip || !card) return false;
    return (
      chip.left >= card.left &&
      chip.right <= card.right &&
      chip.top >= card.top &&
      chip.bottom <= card.bottom
    );
  });

const addCard = (id: string) =>
  page.evaluate((wanted: string) => {
    const card = document.createElement('div');
    card.dataset.rfdDraggableId = wanted;
    card.textContent = 'A deal of nobody we know';
    document.querySelector('[data-rfd-droppable-id]')?.prepend(card);
  }, id);
