import { expect, it } from 'vitest';
import { type Feedback, feedbackId, markedWrong } from '@/lib/domain/feedback';
import { deriveRows } from '@/lib/store/derive';
import {
  readFeedback,
  readNamedFeedback,
  saveFeedback,
  takeBackFeedback,
} from '@/lib/store/feedback';
import { readHistory } from '@/lib/store/history';
import { putRows } from '@/lib/store/write-rows';
import { newStore } from './open';
import * as row from './rows';

it('a word on a score is an entry of a log: a later word ends the earlier one, and taking back erases none', async () => {
  const { db, derive } = newStore();
  await putRows(db, deriveRows(derive, { deals: [row.deal({ id: 'crm:d1', name: 'Rollout' })] }));
  const about = { kind: 'score', subject: 'deal-win:crm:d1' } as const;
  const wrong = { ...about, verdict: 'wrong', until: null } as const;
  // As it was kept when a later word took the place of the earlier one.
  const old: Feedback = { ...wrong, id: 'score:deal-win:crm:d1', at: 1, reason: 'Old data' };
  await db.feedback.put(old);
  const other: Feedback = { ...wrong, id: 'x', subject: 'deal-win:crm:d12', at: 1 };
  await saveFeedback(db, other);
  await saveFeedback(db, { ...wrong, id: feedbackId({ ...about, at: 2 }), at: 2 });
  await takeBackFeedback(db, about, 3);
  await saveFeedback(db, { ...wrong, id: feedbackId({ ...about, at: 4 }), at: 4 });
  const log = (await readNamedFeedback(db)).filter(({ id }) => id !== 'x');
  expect(log.map(({ at, until, ended }) => [at, until, ended])).toEqual([
    [4, null, undefined],
    [2, 3, 'taken-back'],
    [1, 2, 'replaced'],
  ]);
  expect(log.map(({ names }) => names)).toEqual([['Rollout'], ['Rollout'], ['Rollout']]);
  expect(await db.feedback.get('x')).toEqual(other);
  expect(markedWrong(await readFeedback(db), 'deal-win')).toHaveLength(2);
  expect((await readHistory(db)).contests?.map(({ at }) => at).sort()).toEqual([1, 1, 2, 4]);
});
