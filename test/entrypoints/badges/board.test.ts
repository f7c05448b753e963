// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBoard } from '@/entrypoints/badges/board';
import type { Board } from '@/entrypoints/badges/board-ports';
import { BADGE_TAG } from '@/entrypoints/badges/mounting';
import type { Badge, BadgesReply } from '@/lib/domain/badge';

const CLAIMED: Badge = { score: { points: 72, band: 'fair' }, conflicts: 1, worst: 'block' };

type Asked = { readonly ids: readonly string[]; answer: (reply: BadgesReply) => Promise<void> };
let asked: Asked[];
let watched: Map<Element, (isIntersecting: boolean) => void>;
let drawn: (Badge | null)[];
let board: Board;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  drawn = [];
  watched = new Map();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(readonly told: (entries: readonly object[]) => void) {}
      observe(target: Element) {
        watched.set(target, (isIntersecting) => this.told([{ target, isIntersecting }]));
      }
      unobserve(target: Element) {
        watched.delete(target);
      }
      disconnect() {
        watched.clear();
      }
    },
  );
  board = createBoard({
    draw: (badge) => {
      drawn.push(badge);
      return document.createElement('span');
    },
    dress: () => undefined,
    onPut: () => undefined,
    ask: (ids) => {
      const { promise, resolve } = Promise.withResolvers<BadgesReply>();
      asked.push({
        ids,
        answer: async (reply) => {
          resolve(reply);
          await vi.advanceTimersByTimeAsync(0);
        },
      });
      return promise;
    },
  });
  document.body.innerHTML = '';
});
afterEach(() => {
  board.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function addRow(id: string) {
  const element = document.createElement('div');
  document.body.append(element);
  return { id, element, anchor: element };
}
const see = (row: { element: Element }, is = true) => watched.get(row.element)?.(is);
const rest = () => vi.advanceTimersByTimeAsync(120);
const ready = (...badges: (Badge | null)[]): BadgesReply => ({ state: 'ready', badges });
const hosts = () => [...document.querySelectorAll(BADGE_TAG)].map((host) => host.parentElement);

describe('the badges of a board', () => {
  it('are asked for rows on screen only, once they rest there', async () => {
    const [a, b] = [addRow('1'), addRow('2')];
    board.take([a, b]);
    see(a);
    see(b);
    see(b, false);
    await rest();
    expect(asked.map(({ ids }) => ids)).toEqual([['1']]);
    await asked[0]?.answer(ready(CLAIMED));
    expect(hosts()).toEqual([a.element]);
  });

  it('are asked for 50 at a time, one question after the other', async () => {
    const rows = Array.from({ length: 120 }, (_, n) => addRow(`${n}`));
    board.take(rows);
    for (const row of rows) see(row);
    for (const size of [50, 50, 20]) {
      await rest();
      expect(asked.at(-1)?.ids).toHaveLength(size);
      await asked.at(-1)?.answer(ready());
    }
    await rest();
    expect(asked).toHaveLength(3);
  });

  it('are dropped where the row has scrolled away, and asked for when it is back', async () => {
    const row = addRow('1');
    board.take([row]);
    see(row);
    await rest();
    see(row, false);
    await asked[0]?.answer(ready(CLAIMED));
    await rest();
    expect(hosts()).toEqual([]);
    expect(asked).toHaveLength(1);
    see(row);
    await rest();
    await asked[1]?.answer(ready(CLAIMED));
    expect(hosts()).toEqual([row.element]);
  });

  it('never show what is known of the record that a row showed before', async () => {
    const row = addRow('1');
    board.take([row]);
    see(row);
    await rest();
    board.take([{ ...row, id: '2' }]);
    await asked[0]?.answer(ready(CLAIMED));
    expect(hosts()).toEqual([]);
    await rest();
    expect(asked[1]?.ids).toEqual(['2']);
    await asked[1]?.answer(ready(null));
    expect(drawn).toEqual([null]);
    board.take([row]);
    expect(hosts()).toEqual([]);
  });

  it('are put back where the page has wiped them, without another question', async () => {
    const row = addRow('1');
    board.take([row]);
    see(row);
    await rest();
    await asked[0]?.answer(ready(CLAIMED));
    row.element.textContent = 'drawn anew';
    expect(hosts()).toEqual([]);
    board.take([row]);
    expect(hosts()).toEqual([row.element]);
    await rest();
    expect(asked).toHaveLength(1);
  });

  it('are asked anew when data changes, stand until then, and leave rows off screen', async () => {
    const [a, b] = [addRow('1'), addRow('2')];
    board.take([a, b]);
    see(a);
    see(b);
    await rest();
    await asked[0]?.answer(ready(CLAIMED, CLAIMED));
    see(b, false);
    board.refresh();
    expect(hosts()).toEqual([a.element]);
    await rest();
    expect(asked[1]?.ids).toEqual(['1']);
    await asked[1]?.answer(ready(null));
    expect(drawn.at(-1)).toBeNull();
    expect(hosts()).toEqual([a.element]);
  });

  it('drop an answer from before data changed', async () => {
    const row = addRow('1');
    board.take([row]);
    see(row);
    await rest();
    board.refresh();
    await asked[0]?.answer(ready(CLAIMED));
    expect(hosts()).toEqual([]);
    await rest();
    expect(asked).toHaveLength(2);
  });

  it('go when they are switched off, ask no more, and come back with the switch', async () => {
    const row = addRow('1');
    board.take([row]);
    see(row);
    await rest();
    await asked[0]?.answer(ready(CLAIMED));
    board.refresh();
    await rest();
    await asked[1]?.answer({ state: 'off' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(hosts()).toEqual([]);
    expect(asked).toHaveLength(2);
    board.refresh();
    await rest();
    await asked[2]?.answer(ready(CLAIMED));
    expect(hosts()).toEqual([row.element]);
  });

  it('are put into nothing that people write in', async () => {
    const row = addRow('1');
    document.body.contentEditable = 'true';
    board.take([row]);
    see(row);
    await rest();
    await asked[0]?.answer(ready(CLAIMED));
    expect(hosts()).toEqual([]);
    document.body.removeAttribute('contenteditable');
  });

  it('leave nothing behind', async () => {
    const row = addRow('1');
    board.take([row]);
    see(row);
    await rest();
    await asked[0]?.answer(ready(CLAIMED));
    board.close();
    expect(hosts()).toEqual([]);
    expect(watched.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
