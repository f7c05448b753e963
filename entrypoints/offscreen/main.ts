import type { TrainerAsk, TrainerReport } from '@/lib/domain/training';
import { send } from '@/lib/messages/send';
import { offscreenQuestion } from '@/lib/platform/offscreen';
import { startWorker } from '@/lib/platform/workers';

/** A room for the trainer, which Chromium’s service worker cannot start itself. */
const ask = offscreenQuestion<TrainerAsk>();
const report = (word: TrainerReport) => void send('trainer/report', word);

startWorker('/trainer.js', ask, report, () =>
  report({ state: 'ended', change: ask.change, isDone: false, backend: '' }),
);
