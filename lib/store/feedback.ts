import { type Feedback, matchedIds, type NamedFeedback } from '@/lib/domain/feedback';
import { byId, type Id } from '@/lib/domain/id';
import type { StoreDb } from './db';
import { present } from './related';

/** A later word on the same subject replaces the earlier one. */
export const saveFeedback = (db: StoreDb, feedback: Feedback): PromiseLike<string> =>
  db.feedback.put(feedback);

export const removeFeedback = (db: StoreDb, id: string): PromiseLike<void> =>
  db.feedback.delete(id);

/** Latest first. */
export const readFeedback = async (db: StoreDb): Promise<Feedback[]> =>
  (await db.feedback.toArray()).sort((a, b) => b.at - a.at);

/** The same, with names: of the account, or else as a person typed it. */
export const readNamedFeedback = (db: StoreDb): PromiseLike<NamedFeedback[]> =>
  db.transaction('r', [db.feedback, db.accounts], async () => {
    const feedback = await readFeedback(db);
    const pairs = feedback.map(({ kind, subject }) =>
      kind === 'match' ? matchedIds(subject) : [],
    );
    const accounts = byId(present(await db.accounts.bulkGet(pairs.flat())));
    const nameOf = (id: Id): string => accounts.get(id)?.name ?? typedName(id);
    return feedback.map((each, index) => ({ ...each, names: (pairs[index] ?? []).map(nameOf) }));
  });

/** A customer that was only typed is known by its words: name, web domain and country. */
const typedName = (id: Id): string =>
  id
    .replace(/^typed:/, '')
    .split(', ')
    .filter((part) => part.trim() !== '')
    .join(', ');
