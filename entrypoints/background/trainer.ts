import { AT_WORK, TRAIN, type TrainerAsk, type TrainerReport } from '@/lib/domain/training';
import { closeOffscreen, hasOffscreen, openOffscreen } from '@/lib/platform/offscreen';
import { hasWorkers, loadHere, startWorker } from '@/lib/platform/workers';
import { handedOver } from '@/lib/platform/world';

const SCRIPT = '/trainer.js';

/** Ends the worker of an event page, which lives no longer than the page that can end it. */
let endWorker = (): void => undefined;

/** A browser without offscreen documents and workers trains right here: load it while we may. */
export function loadTrainer(): void {
  if (!hasOffscreen() && !hasWorkers()) loadHere(SCRIPT);
}

/** Whether a trainer is at work, wherever it runs and whoever started it. */
export async function isTraining(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === AT_WORK);
}

/** Starts the trainer where the browser has room for it; the answer does not wait for its end. */
export async function startTrainer(
  ask: TrainerAsk,
  onReport: (report: TrainerReport) => unknown,
): Promise<void> {
  if (hasOffscreen()) return openOffscreen(ask);
  if (hasWorkers()) {
    endWorker();
    const broken = { state: 'ended', change: ask.change, isDone: false, backend: '' } as const;
    endWorker = startWorker(SCRIPT, ask, onReport, () => onReport(broken));
    return;
  }
  const train = handedOver<(ask: TrainerAsk, report: typeof onReport) => Promise<void>>(TRAIN);
  void train?.(ask, onReport);
}

/** Ends it at once. What it has written so far stays. */
export async function stopTrainer(): Promise<void> {
  endWorker();
  if (hasOffscreen()) await closeOffscreen();
}
