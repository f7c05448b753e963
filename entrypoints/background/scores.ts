import { ok, type Result } from '@/lib/domain/result';
import { type At, DAY } from '@/lib/domain/time';
import type { TrainerReport } from '@/lib/domain/training';
import { emit } from '@/lib/messages/receive';
import { readLocal, writeLocal } from '@/lib/platform/storage';
import { stored } from './store';
import { wakeSoon } from './tick';
import { isTraining, startTrainer } from './trainer';

/** When all scores were last brought up to date; absent while data has changed since. */
const SCORED_AT = 'scoredAt';

/** Names the last change of data, to tell whether there was one while we scored. */
const LAST_CHANGE = 'lastChange';

/** When a person last asked to train, whatever the schedule says. */
const TRAIN_SINCE = 'trainSince';

/** TensorFlow.js backend that the trainer last used, for diagnostics. */
export const BACKEND = 'backend';

/** Rows changed: scores are due, even if the browser stops us before we get to them. */
export async function scoresAreDue(): Promise<void> {
  await writeLocal(LAST_CHANGE, crypto.randomUUID());
  await writeLocal(SCORED_AT, null);
}

/** Data has changed since all was scored, or a day has passed. */
async function isDue(): Promise<boolean> {
  const scoredAt = await readLocal<number>(SCORED_AT);
  return !scoredAt || Math.abs(Date.now() - scoredAt) >= DAY;
}

/** Without a deal or a partner there is nothing to score. */
async function hasCases(): Promise<boolean> {
  const rows = await stored(async (db) => (await db.deals.count()) + (await db.partners.count()));
  return rows.ok && rows.value > 0;
}

/** Sets the trainer to work where scores are due; answers whether it is at work. */
export const refreshDueScores = (): Promise<boolean> =>
  // One start at a time: two at once would end each other.
  navigator.locks.request('start-trainer', startWhereDue);

async function startWhereDue(): Promise<boolean> {
  if (await isTraining()) return true;
  if (!(await isDue()) || !(await hasCases())) return false;
  const change = (await readLocal<string>(LAST_CHANGE)) ?? '';
  const trainSince = (await readLocal<At>(TRAIN_SINCE)) ?? null;
  await wakeSoon();
  await startTrainer({ change, trainSince }, hearTrainer);
  return true;
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
  if (report.state === 'moved') {
    await wakeSoon();
    return ok(null);
  }
  if (!report.isDone) return ok(null);
  await writeLocal(BACKEND, report.backend);
  // Rows that came while these were scored are due still.
  const isCurrent = ((await readLocal<string>(LAST_CHANGE)) ?? '') === report.change;
  if (isCurrent) await writeLocal(SCORED_AT, Date.now());
  emit('data/changed', null);
  await refreshDueScores();
  return ok(null);
}
