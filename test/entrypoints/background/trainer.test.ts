import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTrainer, trainerSpoke } from '@/entrypoints/background/trainer';
import type { TrainerReport } from '@/lib/domain/training';

vi.mock('@/lib/platform/offscreen');

const ASK = { change: 'c1', trainSince: null };
const workers: FakeWorker[] = [];
const heard: TrainerReport[] = [];

/** A thread that does nothing by itself. */
class FakeWorker {
  onmessage?: (event: { data: unknown }) => void;
  onerror?: () => void;
  postMessage = vi.fn();
  terminate = vi.fn();
  constructor() {
    workers.push(this);
  }
}

const hear = (word: TrainerReport) => {
  heard.push(word);
  trainerSpoke();
};
const start = () => {
  let isOver = false;
  void startTrainer(ASK, hear).then(() => {
    isOver = true;
  });
  return { isOver: () => vi.advanceTimersByTimeAsync(0).then(() => isOver) };
};

beforeEach(() => {
  workers.length = 0;
  heard.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a start of the trainer', () => {
  it('lasts until its first word, before which it holds no lock to be known by', async () => {
    const starting = start();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(workers[0]?.postMessage).toHaveBeenCalledWith(ASK);
    expect(await starting.isOver()).toBe(false);
    workers[0]?.onmessage?.({ data: { state: 'moved' } });
    expect(await starting.isOver()).toBe(true);
    expect(heard).toEqual([{ state: 'moved' }]);
  });

  it('is over where the script breaks, which is told as an end', async () => {
    const starting = start();
    await vi.advanceTimersByTimeAsync(0);
    workers[0]?.onerror?.();
    expect(await starting.isOver()).toBe(true);
    expect(heard).toEqual([
      { state: 'ended', change: 'c1', isOfDetails: false, isDone: false, backend: '' },
    ]);
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  });

  it('is over after a while where nothing is ever said', async () => {
    const starting = start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await starting.isOver()).toBe(true);
  });

  it('ends the one before, which is not heard of as an end', async () => {
    start();
    await vi.advanceTimersByTimeAsync(0);
    start();
    await vi.advanceTimersByTimeAsync(0);
    expect(workers.map(({ terminate }) => terminate.mock.calls.length)).toEqual([1, 0]);
    expect(heard).toEqual([]);
  });
});
