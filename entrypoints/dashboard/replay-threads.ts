import type { ReplayAsk, ReplayWord } from '@/lib/domain/replay';
import { startCrew } from '@/lib/platform/crew';
import type { Thread } from '@/lib/platform/workers';

const SCRIPT = '/replayer.js';

/** Each thread reads all records for itself: beyond this that costs more than sharing out saves. */
const MOST = 4;

/** Milliseconds without a question after which what was read is let go of: it takes up memory. */
const IDLE = 300_000;

/** Who hears the threads while they replay. */
type Listener = {
  readonly onWord: (index: number, word: ReplayWord) => void;
  readonly onBroken: () => void;
};

export type ReplayThreads = ReturnType<typeof replayThreads>;

/** The threads that replay, one a core: started once, and asked one replay after another. */
export function replayThreads() {
  let threads: readonly Thread<ReplayAsk>[] = [];
  let listener: Listener | null = null;
  let isReleased = false;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    clearTimeout(idle);
    for (const thread of threads) thread.end();
    threads = [];
    listener = null;
    isReleased = false;
  }

  /** They have answered; what they have read is kept. */
  function rest(): void {
    clearTimeout(idle);
    listener = null;
    if (isReleased) end();
    else idle = setTimeout(end, IDLE);
  }

  function onBroken(): void {
    const told = listener;
    end();
    told?.onBroken();
  }

  /** Has them read the records, where they have not. */
  function start(): void {
    if (threads.length > 0) return;
    const count = Math.min(MOST, navigator.hardwareConcurrency);
    const onWord = (index: number, word: ReplayWord) => listener?.onWord(index, word);
    threads = startCrew(SCRIPT, count, onWord, onBroken);
    rest();
  }

  return {
    start,
    /** Asks each of them, whatever they were at; how many they are. */
    ask(askOf: (index: number, of: number) => ReplayAsk, told: Listener): number {
      // What they are at cannot be called off otherwise.
      if (listener) end();
      start();
      clearTimeout(idle);
      listener = told;
      for (const [index, { ask }] of threads.entries()) ask(askOf(index, threads.length));
      return threads.length;
    },
    rest,
    /** What they have read is needed no more, once they have answered. */
    release(): void {
      if (listener) isReleased = true;
      else end();
    },
    end,
  };
}
