import { breather } from '@/entrypoints/trainer/breather';
import type { TrainerAsk, TrainerReport } from '@/lib/domain/training';
import { serveOnce } from '@/lib/platform/workers';
import { classify } from '../classify';
import { type FromPage, type FromTrainer, fromJson, LINE } from './channel';

/** In the place of trainer.js: trains on what the page sends, at the pace of the product’s own. */
serveOnce(async ({ change }: TrainerAsk, report: (word: TrainerReport) => void) => {
  const line = new BroadcastChannel(LINE);
  const say = (word: FromTrainer) => line.postMessage(word);
  const asked = new Promise<FromPage>((resolve) => {
    line.onmessage = ({ data }: MessageEvent<FromPage>) => resolve(data);
  });
  const yieldTo = breather(() => report({ state: 'moved' }));
  say({ state: 'ready' });
  const { ask } = await asked;
  try {
    say({ state: 'answered', answer: await classify(fromJson(ask), yieldTo) });
  } catch (error) {
    say({ state: 'failed', message: String(error) });
  }
  report({ state: 'ended', change, isOfDetails: false, isDone: true, backend: 'cpu' });
});
