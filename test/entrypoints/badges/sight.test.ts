// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSight, type Sight } from '@/entrypoints/badges/sight';

let watched: Set<Element>;
let told: Element[];
let sight: Sight;

beforeEach(() => {
  vi.useFakeTimers();
  watched = new Set();
  told = [];
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(readonly tell: (entries: readonly object[]) => void) {}
      observe(target: Element) {
        watched.add(target);
        this.tell([{ target, isIntersecting: true }]);
      }
      unobserve(target: Element) {
        watched.delete(target);
      }
      disconnect() {
        watched.clear();
      }
    },
  );
  sight = createSight((entries) => told.push(...entries.map(({ target }) => target)));
});
afterEach(() => {
  sight.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const row = () => document.createElement('div');
const scroll = () => window.dispatchEvent(new Event('scroll'));
/** Scrolls every 50 ms for so long, and says how often the element was looked at meanwhile. */
async function scrollFor(milliseconds: number): Promise<number> {
  const before = told.length;
  for (let at = 0; at < milliseconds; at += 50) {
    scroll();
    await vi.advanceTimersByTimeAsync(50);
  }
  return told.length - before;
}

describe('what is on screen', () => {
  it('is told at once while nothing moves', () => {
    const one = row();
    sight.watch(one);
    expect(told).toEqual([one]);
  });

  it('is not looked at while the page is scrolled, and told when it rests', async () => {
    const one = row();
    sight.watch(one);
    expect(await scrollFor(500)).toBe(0);
    expect(watched.size).toBe(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(told).toEqual([one, one]);
    expect(watched).toEqual(new Set([one]));
  });

  it('is looked at once a second where the page never rests', async () => {
    sight.watch(row());
    const looks = await scrollFor(5_000);
    expect(looks).toBeGreaterThanOrEqual(4);
    expect(looks).toBeLessThanOrEqual(5);
  });

  it('is told of what came and not of what went while the page was scrolled', async () => {
    const [gone, come] = [row(), row()];
    sight.watch(gone);
    scroll();
    sight.watch(come);
    sight.unwatch(gone);
    expect(told).toEqual([gone]);
    await vi.advanceTimersByTimeAsync(100);
    expect(told).toEqual([gone, come]);
  });

  it('is watched no more once closed, in the middle of scrolling too', async () => {
    sight.watch(row());
    scroll();
    sight.close();
    scroll();
    expect(vi.getTimerCount()).toBe(0);
    expect(watched.size).toBe(0);
  });
});
