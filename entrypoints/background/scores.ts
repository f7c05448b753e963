import { ok, type Result } from '@/lib/domain/result';
import type { At } from '@/lib/domain/time';
import type { TrainerReport } from '@/lib/domain/training';
import { readLocal, writeLocal } from '@/lib/platform/storage';
import { tellChanged } from './changing';
import { takeMissing } from './details';
import { isScoringDue, lastChange, scoredAsOf, scoresAreDue } from './due';
import { trainerMoves } from './tick';
import { isTraining, startTrainer, stopTrainer, trainerSpoke } from './trainer';

/** When a person last asked to train, whatever the schedule says. */
const TRAIN_SINCE = 'trainSince';

/** TensorFlow.js backend that the trainer last used, for diagnostics. */
export const BACKEND = 'backend';

/** Sets the trainer to work where scores are due; answers whether it is at work. */
export const refreshDueScores = (): Promise<boolean> =>
  startAlone(async () => (await isScoringDue(Date.now())) && startWith([]));

/** Has the trainer work out what opened records lack. Scores that are due wait for their own turn. */
export const workOutMissing = (): Promise<boolean> =>
  startAlone(async () => {
    const missing = takeMissing();
    return missing.length > 0 && startWith(missing);
  });

/** One start at a time, up to the trainer’s first word: two at once would end each other. */
const startAlone = (start: () => Promise<boolean>): Promise<boolean> =>
  navigator.locks.request('start-trainer', async () => (await isTraining()) || (await start()));

async function startWith(details: readonly string[]): Promise<boolean> {
  const trainSince = (await readLocal<At>(TRAIN_SINCE)) ?? null;
  await trainerMoves();
  await startTrainer({ change: await lastChange(), trainSince, details }, hearTrainer);
  return true;
}

/** Ends a trainer that hangs, which holds its lock for ever; the next alarm begins anew. */
export async function endHangingTrainer(): Promise<void> {
  if (await isTraining()) await stopTrainer();
}

/** Trains and scores now; the answer does not wait for the end. */
export const refreshScoresNow = (): Promise<Result<null>> =>
  writeLocal(TRAIN_SINCE, Date.now()).then(rescoreNow);

/** Scores now with the models there are. */
export async function rescoreNow(): Promise<Result<null>> {
  await scoresAreDue();
  await refreshDueScores();
  return ok(null);
}

/** While the trainer moves, the alarm that would look after it is put off; after its end, all hear. */
export async function hearTrainer(report: TrainerReport): Promise<Result<null>> {
  trainerSpoke();
  if (report.state === 'moved') {
    await trainerMoves();
    return ok(null);
  }
  if (report.state === 'detailed') {
    tellChanged();
    return ok(null);
  }
  if (report.isDone && !report.isOfDetails) {
    await writeLocal(BACKEND, report.backend);
    await scoredAsOf(report.change, Date.now());
    tellChanged();
  }
  // What came meanwhile: rows first, then what opened records lack. What broke off waits for the alarm.
  if (!(report.isDone && (await refreshDueScores()))) await workOutMissing();
  return ok(null);
}
