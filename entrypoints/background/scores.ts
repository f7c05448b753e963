import { ok, type Result } from '@/lib/domain/result';
import { DAY } from '@/lib/domain/time';
import { emit } from '@/lib/messages/receive';
import { readLocal, writeLocal } from '@/lib/platform/storage';
import { readHistory } from '@/lib/store/history';
import { publishModel, readModels } from '@/lib/store/models';
import { replaceScores, scoresOf } from '@/lib/store/scores';
import { refreshScores } from '@/lib/use-cases/refresh-scores';
import type { ScoringPorts } from '@/lib/use-cases/scoring-ports';
import { scoreSubjects } from '@/models/score/score-subjects';
import { useTensorFlow } from '@/models/tf';
import { trainModel } from '@/models/train/train-model';
import { done, stored } from './store';

const ports: ScoringPorts = {
  readHistory: () => stored(readHistory),
  readModels: () => stored(readModels),
  publishModel: (model) => done((db) => publishModel(db, model)),
  readScores: (kind) => stored((db) => scoresOf(db, kind)),
  replaceScores: (kind, scores) => done((db) => replaceScores(db, kind, scores)),
  trainModel,
  scoreSubjects,
  yieldTo: () => new Promise((resolve) => setTimeout(resolve)),
};

/** When all scores were last brought up to date; absent while data has changed since. */
const SCORED_AT = 'scoredAt';

/** Names the last change of data, to tell whether there was one while we scored. */
const LAST_CHANGE = 'lastChange';

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

/** Brings scores up to date where they are not; once more where rows came in meanwhile. */
export async function refreshDueScores(): Promise<void> {
  // One at a time, across restarts of the background too: the browser frees a dead holder's lock.
  await navigator.locks.request('scores', { ifAvailable: true }, async (lock) => {
    let goesOn = lock !== null;
    while (goesOn && (await isDue())) goesOn = await refresh();
  });
}

/** Starts now; the answer does not wait for the end. */
export async function refreshScoresNow(): Promise<Result<null>> {
  await scoresAreDue();
  void refreshDueScores();
  return ok(null);
}

/** Before there is a deal or a partner, there is nothing to learn from and nothing to score. */
async function hasCases(): Promise<boolean> {
  const rows = await stored(async (db) => (await db.deals.count()) + (await db.partners.count()));
  return rows.ok && rows.value > 0;
}

/** Answers whether all went well. */
async function refresh(): Promise<boolean> {
  if (!(await hasCases())) return false;
  const change = await readLocal<string>(LAST_CHANGE);
  await useTensorFlow();
  const refreshed = await refreshScores(ports, Date.now());
  if (!refreshed.ok) return false;
  // Rows that came while these were scored are due still.
  if ((await readLocal<string>(LAST_CHANGE)) === change) await writeLocal(SCORED_AT, Date.now());
  emit('data/changed', null);
  return true;
}
