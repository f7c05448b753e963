import { isInWorker } from '@/lib/platform/workers';

/** Well within the 30 s after which browsers stop a background that heard nothing. */
const HEARTBEAT = 5_000;

/** Lets others run where there are others; a thread of its own need not wait for anybody. */
export function breather(onBeat: () => void): () => Promise<void> {
  const isAlone = isInWorker();
  let beat = Date.now();
  onBeat();
  return async () => {
    if (Date.now() - beat >= HEARTBEAT) {
      beat = Date.now();
      onBeat();
    }
    if (!isAlone) await new Promise((resolve) => setTimeout(resolve));
  };
}
