/** Background pages have workers; service workers have none. */
export const hasWorkers = (): boolean => typeof Worker === 'function';

/** One of our scripts on a thread of its own, which can be asked one thing after another. */
export type Thread<Ask> = {
  readonly ask: (ask: Ask, ports?: MessagePort[]) => void;
  /** Ends it at once. */
  readonly end: () => void;
};

/**
 * Starts one of our scripts on a thread of its own. A script that breaks is told to `onBroken`, and
 * its thread ended.
 */
export function startThread<Ask, Word>(
  script: string,
  onWord: (word: Word) => void,
  onBroken: () => void,
): Thread<Ask> {
  const worker = new Worker(script);
  worker.onmessage = ({ data }: MessageEvent<Word>) => onWord(data);
  worker.onerror = () => {
    worker.terminate();
    onBroken();
  };
  return {
    ask: (...asked) => worker.postMessage(...(asked as Parameters<Worker['postMessage']>)),
    end: () => worker.terminate(),
  };
}

/**
 * The same for a script that is asked one thing only.
 *
 * @returns ends it at once
 */
export function startWorker<Ask, Word>(
  script: string,
  ask: Ask,
  onWord: (word: Word) => void,
  onBroken: () => void,
): () => void {
  const thread = startThread<Ask, Word>(script, onWord, onBroken);
  thread.ask(ask);
  return thread.end;
}

type WorkerScope = {
  onmessage: ((event: MessageEvent) => void) | null;
  readonly postMessage: (word: unknown) => void;
  readonly close: () => void;
};

export const scopeOfWorker = (): WorkerScope => globalThis as unknown as WorkerScope;

/** Whether this script is the worker, rather than loaded into the background itself. */
export const isInWorker = (): boolean => 'DedicatedWorkerGlobalScope' in globalThis;

export type Work<Ask, Word> = (ask: Ask, say: (word: Word) => void) => Promise<void>;

/**
 * Does whatever the thread is asked, until it is ended. Where that fails, whoever started it hears
 * so and ends it: a promise that is rejected would be told to nobody.
 */
export function serve<Ask, Word>(work: Work<Ask, Word>): void {
  const scope = scopeOfWorker();
  scope.onmessage = async ({ data }) => {
    try {
      await work(data as Ask, (word) => scope.postMessage(word));
    } catch (error) {
      reportError(error);
    }
  };
}

/**
 * Does the one thing a worker was started for, then ends its thread; not where that fails, since an
 * error of a thread that closes itself is not always heard.
 */
export const serveOnce = <Ask, Word>(work: Work<Ask, Word>): void =>
  serve<Ask, Word>(async (ask, say) => {
    await work(ask, say);
    scopeOfWorker().close();
  });

/** Loads one of our scripts into a service worker; only in its first turn, as browsers demand. */
export const loadHere = (script: string): void =>
  (globalThis as unknown as { importScripts(path: string): void }).importScripts(script);
