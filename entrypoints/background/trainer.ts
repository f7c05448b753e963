import {
  AT_WORK,
  brokenOff,
  TRAIN,
  type TrainerAsk,
  type TrainerReport,
} from '@/lib/domain/training';
import { closeOffscreen, hasOffscreen, openOffscreen } from '@/lib/platform/offscreen';
import { hasWorkers, loadHere, startWorker } from '@/lib/platform/workers';
import { handedOver } from '@/lib/platform/world';

const SCRIPT = '/trainer.js';

/** A trainer that has said nothing for so long after its start is left to the alarm. */
const LONGEST_START = 5_000;

/** Tells whoever starts a trainer that it has spoken. */
let onWord = (): void => undefined;

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

/**
 * Starts the trainer where the browser has room for it. The answer waits for its first word, as it
 * holds no lock before, not for its end.
 */
export async function startTrainer(
  ask: TrainerAsk,
  onReport: (report: TrainerReport) => unknown,
): Promise<void> {
  const spoken = new Promise<void>((resolve) => {
    onWord = resolve;
    setTimeout(resolve, LONGEST_START);
  });
  await begin(ask, onReport);
  await spoken;
}

/** The trainer says something, and holds its lock for as long as it has work. */
export const trainerSpoke = (): void => onWord();

async function begin(ask: TrainerAsk, onReport: (report: TrainerReport) => unknown): Promise<void> {
  if (hasOffscreen()) return openOffscreen(ask);
  if (hasWorkers()) {
    endWorker();
    endWorker = startWorker(SCRIPT, ask, onReport, () => onReport(brokenOff(ask)));
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
