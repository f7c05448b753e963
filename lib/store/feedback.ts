import type { Ending } from '@/lib/domain/ending';
import {
  type Feedback,
  feedbackId,
  isLogged,
  matchedIds,
  type NamedFeedback,
} from '@/lib/domain/feedback';
import { byId, type Id } from '@/lib/domain/id';
import type { At } from '@/lib/domain/time';
import type { StoreDb } from './db';
import { present } from './related';
import { namesOfScored } from './scored-names';

type About = Pick<Feedback, 'kind' | 'subject'>;

/** A later word on the same subject takes the place of the earlier one; on a score, it ends it. */
export const saveFeedback = (db: StoreDb, feedback: Feedback): PromiseLike<string> =>
  db.transaction('rw', db.feedback, async () => {
    if (isLogged(feedback)) await end(db, feedback, 'replaced', feedback.at);
    return db.feedback.put(feedback);
  });

/** Words on scores stay in the log; of all else nothing is left. */
export const takeBackFeedback = (db: StoreDb, about: About, now: At): PromiseLike<unknown> =>
  isLogged(about)
    ? end(db, about, 'taken-back', now)
    : db.feedback.delete(feedbackId({ ...about, at: now }));

const end = (db: StoreDb, { kind, subject }: About, ended: Ending, now: At): PromiseLike<number> =>
  db.feedback
    .filter((each) => each.kind === kind && each.subject === subject && !each.ended)
    .modify({ ended, until: now });

/** Latest first. */
export const readFeedback = async (db: StoreDb): Promise<Feedback[]> =>
  (await db.feedback.toArray()).sort((a, b) => b.at - a.at);

/** The same, with names: of the account, or else as a person typed it; of the record of a score. */
export const readNamedFeedback = (db: StoreDb): PromiseLike<NamedFeedback[]> =>
  db.transaction('r', [db.feedback, db.accounts, db.deals, db.partners], async () => {
    const feedback = await readFeedback(db);
    const pairs = feedback.map(({ kind, subject }) =>
      kind === 'match' ? matchedIds(subject) : [],
    );
    const accounts = byId(present(await db.accounts.bulkGet(pairs.flat())));
    const nameOf = (id: Id): string => accounts.get(id)?.name ?? typedName(id);
    const scored = feedback.filter(isLogged).map(({ subject }) => subject);
    const scoredName = await namesOfScored(db, scored);
    return feedback.map((each, index) => ({
      ...each,
      names: isLogged(each)
        ? [scoredName(each.subject)].filter((name) => name !== null)
        : (pairs[index] ?? []).map(nameOf),
    }));
  });

/** A customer that was only typed is known by its words: name, web domain and country. */
const typedName = (id: Id): string =>
  id
    .replace(/^typed:/, '')
    .split(', ')
    .filter((part) => part.trim() !== '')
    .join(', ');
