import type { Feedback } from '@/lib/domain/feedback';
import type { StoreDb } from './db';

/** A later word on the same subject replaces the earlier one. */
export const saveFeedback = (db: StoreDb, feedback: Feedback): PromiseLike<string> =>
  db.feedback.put(feedback);

export const removeFeedback = (db: StoreDb, id: string): PromiseLike<void> =>
  db.feedback.delete(id);

/** Latest first. */
export const readFeedback = async (db: StoreDb): Promise<Feedback[]> =>
  (await db.feedback.toArray()).sort((a, b) => b.at - a.at);
