/** Background pages have workers; service workers have none. */
export const hasWorkers = (): boolean => typeof Worker === 'function';

/**
 * Runs one of our scripts on a thread of its own and gives it a first message. A script that
 * breaks is told to `onBroken`, and its thread ended.
 *
 * @returns ends it at once
 */
export function startWorker<Ask, Word>(
  script: string,
  ask: Ask,
  onWord: (word: Word) => void,
  onBroken: () => void,
): () => void {
  const worker = new Worker(script);
  worker.onmessage = ({ data }: MessageEvent<Word>) => onWord(data);
  worker.onerror = () => {
    worker.terminate();
    onBroken();
  };
  worker.postMessage(ask);
  return () => worker.terminate();
}

type WorkerScope = {
  onmessage: ((event: MessageEvent) => void) | null;
  readonly postMessage: (word: unknown) => void;
  readonly close: () => void;
};

/** Whether this script is the worker, rather than loaded into the background itself. */
export const isInWorker = (): boolean => 'DedicatedWorkerGlobalScope' in globalThis;

/**
 * Does the one thing a worker was started for, then ends its thread. Where that fails, whoever
 * started it hears so and ends it: a promise that is rejected would be told to nobody, and an error
 * of a thread that closes itself not always.
 */
export function serveOnce<Ask, Word>(
  work: (ask: Ask, say: (word: Word) => void) => Promise<void>,
): void {
  const scope = globalThis as unknown as WorkerScope;
  scope.onmessage = async ({ data }) => {
    try {
      await work(data as Ask, (word) => scope.postMessage(word));
      scope.close();
    } catch (error) {
      reportError(error);
    }
  };
}

/** Loads one of our scripts into a service worker; only in its first turn, as browsers demand. */
export const loadHere = (script: string): void =>
  (globalThis as unknown as { importScripts(path: string): void }).importScripts(script);
