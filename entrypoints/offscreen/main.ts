import { brokenOff, type TrainerAsk, type TrainerReport } from '@/lib/domain/training';
import { send } from '@/lib/messages/send';
import { offscreenQuestion } from '@/lib/platform/offscreen';
import { startWorker } from '@/lib/platform/workers';

/** A room for the trainer, which Chromium’s service worker cannot start itself. */
const ask = offscreenQuestion<TrainerAsk>();
/** Once the end has been told, the room is given up by itself: nobody else closes one that has just begun. */
async function report(word: TrainerReport): Promise<void> {
  try {
    await send('trainer/report', word);
  } catch {
    // Nobody is there to be told: the alarm begins again what was not reported as done.
  } finally {
    if (word.state === 'ended') close();
  }
}

startWorker(
  '/trainer.js',
  ask,
  (word: TrainerReport) => void report(word),
  () => void report(brokenOff(ask)),
);
