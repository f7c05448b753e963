import { afterEach, expect, it, vi } from 'vitest';
import type { Crew } from '@/lib/domain/crew';
import { serveInCrew, startCrew } from '@/lib/platform/crew';

afterEach(() => vi.unstubAllGlobals());

type Told = { readonly data: unknown; readonly ports: readonly MessagePort[] };

/** Threads that keep what they are told. */
function stubWorkers() {
  const told: Told[][] = [];
  class Thread {
    readonly own: Told[] = [];
    onmessage?: (event: { data: unknown }) => void;
    terminate = vi.fn();
    constructor() {
      told.push(this.own);
    }
    postMessage(data: unknown, ports: readonly MessagePort[] = []) {
      this.own.push({ data, ports });
    }
  }
  vi.stubGlobal('Worker', Thread);
  return told;
}

/** A thread that serves, told what the page has told it so far. */
async function serving(told: readonly Told[]) {
  const scope: { onmessage?: (event: Told) => unknown } = globalThis as never;
  const crew = Promise.withResolvers<Crew<string>>();
  const asked: unknown[] = [];
  vi.stubGlobal('onmessage', null);
  serveInCrew<unknown, unknown, string>((own) => {
    crew.resolve(own);
    return async (ask) => void asked.push(ask);
  });
  for (const each of told) await scope.onmessage?.(each);
  return { crew: await crew.promise, asked };
}

it.each([1, 2, 4])('%i threads have what each has made, in their order', async (count) => {
  const told = stubWorkers();
  const threads = startCrew<string, never>('/script.js', count, vi.fn(), vi.fn());
  for (const { ask } of threads) ask('a question');
  const crews: Crew<string>[] = [];
  for (const own of told) {
    const { crew, asked } = await serving(own);
    crews.push(crew);
    expect(asked).toEqual(['a question']);
  }
  expect(crews.map(({ index, of }) => [index, of])).toEqual(
    [...Array(count).keys()].map((index) => [index, count]),
  );
  // What is told before somebody listens waits for him.
  const pieces = await Promise.all(crews.map(({ index, exchange }) => exchange(`piece ${index}`)));
  const all = [...Array(count).keys()].map((index) => `piece ${index}`);
  expect(pieces).toEqual(Array(count).fill(all));
});
