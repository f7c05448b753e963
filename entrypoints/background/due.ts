import { type At, DAY } from '@/lib/domain/time';
import { readLocal, writeLocal } from '@/lib/platform/storage';
import { stored } from './store';

/** When all scores were last brought up to date; absent while data has changed since. */
const SCORED_AT = 'scoredAt';

/** Names the last change of data, to tell whether there was one while we scored. */
const LAST_CHANGE = 'lastChange';

export const lastChange = async (): Promise<string> => (await readLocal<string>(LAST_CHANGE)) ?? '';

/** Rows changed: scores are due, even if the browser stops us before we get to them. */
export async function scoresAreDue(): Promise<void> {
  await writeLocal(LAST_CHANGE, crypto.randomUUID());
  await writeLocal(SCORED_AT, null);
}

/** All has been scored as of a change of data; rows that came since are due still. */
export async function scoredAsOf(change: string, now: At): Promise<void> {
  if ((await lastChange()) === change) await writeLocal(SCORED_AT, now);
}

/** Data has changed since all was scored, or a day has passed; and there is something to score. */
export async function isScoringDue(now: At): Promise<boolean> {
  const scoredAt = await readLocal<number>(SCORED_AT);
  if (scoredAt && Math.abs(now - scoredAt) < DAY) return false;
  const rows = await stored(async (db) => (await db.deals.count()) + (await db.partners.count()));
  return rows.ok && rows.value > 0;
}
